import { ApiProperty } from '@nestjs/swagger';
import type { Definition, Share } from '@throughline/views';
import { idPattern } from '../validation/fields';
import { QueryDay, QueryText } from '../validation/query-fields';
import { QueryAfter } from './after';

/** A count with its denominator. */
export class ReportShare implements Share {
  @ApiProperty({ type: 'integer' }) readonly count!: number;
  @ApiProperty({ type: 'integer', description: 'The denominator.' }) readonly of!: number;
  @ApiProperty({ type: 'number', nullable: true, description: 'null when there is nobody to count.' }) readonly percent!: number | null;
}

/** How the figures beside it are counted. */
export class FigureDefinition implements Definition {
  @ApiProperty({ description: 'Figures of the same id and version may be compared.' }) readonly id!: string;
  @ApiProperty({ type: 'integer' }) readonly version!: number;
  @ApiProperty() readonly text!: string;
}

/** What figures over a time take. */
export abstract class FigureFilter {
  @QueryText(idPattern, 'an id') readonly siteId?: string;
  @QueryDay({ about: 'What began on or after this day (UTC).' }) readonly from?: string;
  @QueryDay({ about: 'What began before this day (UTC).' }) readonly before?: string;
  @QueryAfter() readonly after?: string;
}
