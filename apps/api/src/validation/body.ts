import { HttpStatus, Injectable, ValidationPipe, type ArgumentMetadata, type PipeTransform, type ValidationError } from '@nestjs/common';
import { problemError, type FieldError } from '@throughline/platform';
import { escaped, reserved } from '../http/strict-json';
import { rememberRules } from './remembered-rules';

rememberRules();

/** Every fault of a body, with the pointer of its field. Values are left out: they may be patient data. */
export const fieldErrors = (errors: readonly ValidationError[], under = ''): readonly FieldError[] =>
  errors.flatMap(({ property, constraints, children }) => {
    const pointer = `${under}/${escaped(property)}`;
    const own = Object.values(constraints ?? {}).map((detail) => ({ pointer, detail: worded(detail) }));
    return [...own, ...fieldErrors(children ?? [], pointer)];
  });

const worded = (detail: string): string => (detail.endsWith('should not exist') ? 'There is no such field' : detail);

/**
 * Unknown fields are refused, nothing is converted on the quiet (`"false"` is not a boolean), and every fault is named, one for each
 * field.
 */
const strict = (kind: 'invalid-body' | 'invalid-query'): ValidationPipe =>
  new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    transform: true,
    transformOptions: { enableImplicitConversion: false },
    stopAtFirstError: true,
    errorHttpStatusCode: HttpStatus.BAD_REQUEST,
    exceptionFactory: (errors) => problemError(kind, { errors: fieldErrors(errors) }),
  });

const bodies = strict('invalid-body');

/** Checks a body against its class. */
@Injectable()
export class BodyPipe implements PipeTransform {
  async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      throw problemError('invalid-body', { errors: [{ pointer: '', detail: 'The body must be a JSON object' }] });
    }
    return bodies.transform(value, metadata);
  }
}

const queries = strict('invalid-query');

/** Checks a query string against its class. */
export const queryPipe: PipeTransform<object, Promise<unknown>> = {
  transform: (value, metadata) => {
    const inherited = Object.keys(value).filter((name) => reserved.has(name));
    if (inherited.length === 0) return queries.transform(value, metadata);
    throw problemError('invalid-query', {
      errors: inherited.map((name) => ({ pointer: `/${escaped(name)}`, detail: 'There is no such parameter' })),
    });
  },
};

/** Checks a body that is part of another. @throws ProblemError naming every invalid field */
export const checkBody = async <Body extends object>(type: new () => Body, body: object): Promise<Body> =>
  (await bodies.transform(body, { type: 'body', metatype: type })) as Body;
