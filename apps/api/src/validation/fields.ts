import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  Equals,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNumber,
  IsPositive,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateBy,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { dayPattern, instantPattern, inUtc, isDay, isInstant } from './time';

/** What may be said of any field. `about` is its line in the OpenAPI document. */
export interface FieldOptions {
  readonly about?: string;
  /** May be left out. Unlike class-validator's `@IsOptional`, which lets null through as well. */
  readonly optional?: true;
  /** May be null: asked, and not known. */
  readonly nullable?: true;
}

/** Ids, codes and names of things: no blanks, nothing that needs escaping in an address. */
export const idPattern = /^[A-Za-z0-9][A-Za-z0-9._:@-]{0,127}$/;

const maxItems = 500;

/** Days, attempts, ranks: nothing that is counted here comes near, and views can add many of these up. */
const largestWhole = 100_000;

/** A surrogate id, given by the caller. */
export const Id = (options: FieldOptions = {}): PropertyDecorator =>
  field(options, { type: 'string', pattern: idPattern.source, example: '0193a1c2-5b7e-7c3d-9e21-4f0a6b8c2d10' }, [
    Matches(idPattern, { message: '$property must be an id: 1 to 128 letters, digits or . _ : @ -, beginning with a letter or digit' }),
  ]);

/** A moment: ISO 8601 with a zone. Turned to UTC, in which events keep it. */
export const Instant = (options: FieldOptions = {}): PropertyDecorator =>
  field(options, { type: 'string', format: 'date-time', pattern: instantPattern.source, example: '2026-03-02T09:30:00Z' }, [
    Transform(({ value }: { value: unknown }) => (isInstant(value) ? inUtc(value) : value)),
    ValidateBy({
      name: 'isInstant',
      validator: {
        validate: isInstant,
        defaultMessage: () =>
          '$property must be a time in ISO 8601 with a zone, such as 2026-03-02T09:30:00Z or 2026-03-02T09:30:00-05:00, from 1900 on',
      },
    }),
  ]);

/** A calendar day. */
export const Day = (options: FieldOptions = {}): PropertyDecorator =>
  field(options, { type: 'string', format: 'date', pattern: dayPattern.source, example: '2026-03-02' }, [
    ValidateBy({
      name: 'isDay',
      validator: { validate: isDay, defaultMessage: () => '$property must be a day of the calendar, such as 2026-03-02' },
    }),
  ]);

/** One of a closed list of words. */
export const OneOf = (choices: readonly string[], options: FieldOptions = {}): PropertyDecorator =>
  field(options, { type: 'string', enum: [...choices] }, [IsIn(choices, { message: `$property must be one of ${choices.join(', ')}` })]);

/** Words that a person writes. */
export const Text = (options: FieldOptions & { readonly longest?: number; readonly example?: string } = {}): PropertyDecorator =>
  field(options, { type: 'string', minLength: 1, maxLength: options.longest ?? 2000, ...exampleOf(options.example) }, [
    IsString({ message: '$property must be text' }),
    MinLength(1, { message: '$property must not be empty' }),
    AtMost(options.longest ?? 2000),
  ]);

/** A code or name: text without a closed list here, because the domain checks it against reference data. */
export const Code = (options: FieldOptions & { readonly example?: string } = {}): PropertyDecorator => Text({ longest: 100, ...options });

/** Yes or no. The word `"false"` is not a no. */
export const Flag = (options: FieldOptions = {}): PropertyDecorator =>
  field(options, { type: 'boolean' }, [IsBoolean({ message: '$property must be true or false' })]);

/** What is always so and is said all the same, so that nobody takes it for a choice. */
export const Always = (options: FieldOptions = {}): PropertyDecorator =>
  field(options, { type: 'boolean', enum: [true] }, [Equals(true, { message: '$property must be true' })]);

interface Range {
  readonly min?: number;
  readonly max?: number;
  readonly example?: number;
}

/** A whole number. */
export const Whole = ({ min, max = largestWhole, ...options }: FieldOptions & Range = {}): PropertyDecorator =>
  field(options, { type: 'integer', ...bounds(min, max), ...exampleOf(options.example) }, [
    IsInt({ message: '$property must be a whole number' }),
    ...rules(min, max),
  ]);

/** A number. */
export const Amount = ({ min, max, ...options }: FieldOptions & Range = {}): PropertyDecorator =>
  field(options, { type: 'number', ...bounds(min, max), ...exampleOf(options.example) }, [
    IsNumber({ allowNaN: false, allowInfinity: false }, { message: '$property must be a number' }),
    ...rules(min, max),
  ]);

type Class = abstract new (...parameters: never[]) => object;

/** An object with fields of its own. The schema's `type` must be a function of that very name, or @nestjs/swagger takes it for a class. */
export const Nested = (type: () => Class, options: FieldOptions = {}): PropertyDecorator =>
  field(options, { type: () => type() }, [ValidateNested({ message: '$property must be an object' }), Type(type), IsObjectLiteral()]);

/** An object whose fields somebody else checks. The strict reading of JSON has bounded its size and depth already. */
export const AnyObject = (options: FieldOptions = {}): PropertyDecorator =>
  field(options, { type: 'object', additionalProperties: true }, [IsObjectLiteral()]);

/** A list of objects. */
export const ListOf = (type: () => Class, options: FieldOptions & ListSize = {}): PropertyDecorator =>
  field(options, { type: () => type(), isArray: true, ...sizes(options) }, [
    ...listRules(options),
    ValidateNested({ each: true, message: '$property must hold objects' }),
    IsObjectLiteral(true),
    Type(type),
  ]);

/** As OpenAPI 3.1 has it, a number; the types of @nestjs/swagger know 3.0's boolean. */
const above0 = { exclusiveMinimum: 0 } as unknown as { exclusiveMinimum: true };

/** A number greater than 0, without an upper limit unless one is given: a dose has none (FDA notice of 27 December 2024, 89 FR 105613). */
export const Positive = ({ max, ...options }: FieldOptions & Pick<Range, 'max' | 'example'> = {}): PropertyDecorator =>
  field(options, { type: 'number', ...above0, ...bounds(undefined, max), ...exampleOf(options.example) }, [
    IsNumber({ allowNaN: false, allowInfinity: false }, { message: '$property must be a number' }),
    IsPositive({ message: '$property must be more than 0' }),
    ...rules(undefined, max),
  ]);

/** Text of a given form. */
export const Pattern = (pattern: RegExp, form: string, options: FieldOptions & { readonly example?: string } = {}): PropertyDecorator =>
  field(options, { type: 'string', pattern: pattern.source, ...exampleOf(options.example) }, [
    Matches(pattern, { message: `$property must be ${form}` }),
  ]);

/** A number or a short text. */
export const NumberOrText = (options: FieldOptions = {}): PropertyDecorator =>
  field(options, { oneOf: [{ type: 'number' }, { type: 'string', minLength: 1, maxLength: 200 }] }, [
    ValidateBy({
      name: 'isNumberOrText',
      validator: {
        validate: (value) => Number.isFinite(value) || (typeof value === 'string' && value.length > 0 && value.length <= 200),
        defaultMessage: () => '$property must be a number or a text of at most 200 characters',
      },
    }),
  ]);

/** A list of words out of a closed list. */
export const SomeOf = (choices: readonly string[], options: FieldOptions & ListSize = {}): PropertyDecorator =>
  field(options, { type: 'array', items: { type: 'string', enum: [...choices] }, ...sizes(options) }, [
    ...listRules(options),
    IsIn(choices, { each: true, message: `$property must hold only ${choices.join(', ')}` }),
  ]);

/** A list of codes, names or ids. */
export const Codes = (options: FieldOptions & ListSize = {}): PropertyDecorator =>
  field(options, { type: 'array', items: { type: 'string', minLength: 1, maxLength: 128 }, ...sizes(options) }, [
    ...listRules(options),
    IsString({ each: true, message: '$property must hold text' }),
    MinLength(1, { each: true, message: '$property must not hold empty text' }),
    MaxLength(128, { each: true }),
  ]);

/** A list of surrogate ids. */
export const Ids = (options: FieldOptions & ListSize = {}): PropertyDecorator =>
  field(options, { type: 'array', items: { type: 'string', pattern: idPattern.source }, ...sizes(options) }, [
    ...listRules(options),
    Matches(idPattern, { each: true, message: '$property must hold ids' }),
  ]);

/** A list of whole numbers. */
export const Wholes = ({ min, max = largestWhole, ...options }: FieldOptions & ListSize & Range = {}): PropertyDecorator =>
  field(options, { type: 'array', items: { type: 'integer', ...bounds(min, max) }, ...sizes(options) }, [
    ...listRules(options),
    IsInt({ each: true, message: '$property must hold whole numbers' }),
    ...(min === undefined ? [] : [Min(min, { each: true })]),
    Max(max, { each: true }),
  ]);

/** As events count, in UTF-16 units: class-validator's own rule counts two of them as one, and lets through what no event may hold. */
const AtMost = (longest: number): PropertyDecorator =>
  ValidateBy({
    name: 'atMost',
    validator: {
      validate: (value) => typeof value !== 'string' || value.length <= longest,
      defaultMessage: () => `$property must be at most ${longest} characters`,
    },
  });

interface ListSize {
  readonly least?: number;
  readonly most?: number;
}

const sizes = ({ least, most }: ListSize) => ({ minItems: least ?? 0, maxItems: most ?? maxItems });

const listRules = ({ least, most }: ListSize): PropertyDecorator[] => [
  IsArray({ message: '$property must be a list' }),
  ArrayMinSize(least ?? 0),
  ArrayMaxSize(most ?? maxItems),
];

const bounds = (min?: number, max?: number) => ({
  ...(min === undefined ? {} : { minimum: min }),
  ...(max === undefined ? {} : { maximum: max }),
});

const rules = (min?: number, max?: number): PropertyDecorator[] => [
  ...(min === undefined ? [] : [Min(min)]),
  ...(max === undefined ? [] : [Max(max)]),
];

const exampleOf = (example?: string | number) => (example === undefined ? {} : { example });

/** `@ValidateNested` takes an array where an object is wanted, and the other way round. */
export const IsObjectLiteral = (each = false): PropertyDecorator =>
  ValidateBy(
    {
      name: 'isObjectLiteral',
      validator: {
        validate: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
        defaultMessage: () => (each ? '$property must hold objects' : '$property must be an object'),
      },
    },
    { each },
  );

const field = (
  { about, optional, nullable }: FieldOptions,
  schema: ApiPropertyOptions,
  checks: readonly PropertyDecorator[],
): PropertyDecorator =>
  applyDecorators(
    ...(optional || nullable ? [ValidateIf((_, value) => !(optional && value === undefined) && !(nullable && value === null))] : []),
    ...checks,
    ApiProperty({
      ...schema,
      ...(about === undefined ? {} : { description: about }),
      required: !optional,
      ...(nullable ? { nullable: true } : {}),
    } as ApiPropertyOptions),
  );
