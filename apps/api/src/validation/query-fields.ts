import { applyDecorators } from '@nestjs/common';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsIn, IsInt, Matches, Max, Min, ValidateIf } from 'class-validator';
import { Day, Instant } from './fields';

const given = ValidateIf((_, value) => value !== undefined);

interface Words {
  readonly about?: string;
}

const described = (about: string | undefined) => (about === undefined ? {} : { description: about });

/** A whole number in a query string. */
export const QueryNumber = ({ min, max, about }: Words & { readonly min: number; readonly max: number }): PropertyDecorator =>
  applyDecorators(
    given,
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value)),
    IsInt({ message: '$property must be a whole number' }),
    Min(min),
    Max(max),
    ApiPropertyOptional({ type: 'integer', minimum: min, maximum: max, ...described(about) }),
  );

/** One of a closed list of words in a query string. */
export const QueryWord = (choices: readonly string[], { about }: Words = {}): PropertyDecorator =>
  applyDecorators(
    given,
    IsIn(choices, { message: `$property must be one of ${choices.join(', ')}` }),
    ApiPropertyOptional({ enum: [...choices], ...described(about) }),
  );

/** Words of a closed list, separated by commas. */
export const QueryWords = (choices: readonly string[], { about }: Words = {}): PropertyDecorator =>
  applyDecorators(
    given,
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.split(',') : value)),
    IsIn(choices, { each: true, message: `$property must hold only ${choices.join(', ')}, separated by commas` }),
    ApiPropertyOptional({
      type: 'array',
      items: { type: 'string', enum: [...choices] },
      style: 'form',
      explode: false,
      ...described(about),
    } as never),
  );

/** Text of a given form in a query string. */
export const QueryText = (pattern: RegExp, form: string, { about }: Words = {}): PropertyDecorator =>
  applyDecorators(
    given,
    Matches(pattern, { message: `$property must be ${form}` }),
    ApiPropertyOptional({ type: 'string', pattern: pattern.source, ...described(about) }),
  );

/** A moment in a query string. */
export const QueryInstant = ({ about }: Words = {}): PropertyDecorator =>
  Instant({ optional: true, ...(about === undefined ? {} : { about }) });

/** A day in a query string. */
export const QueryDay = ({ about }: Words = {}): PropertyDecorator => Day({ optional: true, ...(about === undefined ? {} : { about }) });
