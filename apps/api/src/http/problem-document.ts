import { ApiProperty } from '@nestjs/swagger';
import type { FieldError, Problem } from '@throughline/platform';

/** One field that is wrong. */
export class ProblemField implements FieldError {
  @ApiProperty({ description: 'JSON Pointer (RFC 6901) into the body.', example: '/firstDose/doseMg' }) readonly pointer!: string;
  @ApiProperty() readonly detail!: string;
}

/** A problem document (RFC 9457). */
export class ProblemDocument implements Problem {
  @ApiProperty({
    format: 'uri',
    description: 'Stable: names the kind of problem.',
    example: 'https://throughline.invalid/problems/episode-closed',
  })
  readonly type!: string;

  @ApiProperty() readonly title!: string;
  @ApiProperty({ type: 'integer', example: 409 }) readonly status!: number;
  @ApiProperty({ description: 'The last part of `type`.', example: 'episode-closed' }) readonly code!: string;
  @ApiProperty({ required: false }) readonly detail?: string;
  @ApiProperty({ required: false, description: "The request's id, as in the log." }) readonly instance?: string;
  @ApiProperty({ type: () => ProblemField, isArray: true, required: false }) readonly errors?: readonly ProblemField[];

  @ApiProperty({ required: false, type: 'integer', description: 'How many more errors there are than `errors` has room for.' })
  readonly errorsOmitted?: number;

  @ApiProperty({ required: false, type: 'integer', description: 'Version that the record is at, where that is the matter; also the ETag.' })
  readonly currentVersion?: number;
}
