import { Injectable, type PipeTransform } from '@nestjs/common';
import { problemError } from '@throughline/platform';
import { idPattern } from './fields';

/** Checks an id in an address. */
@Injectable()
export class TargetPipe implements PipeTransform<string, string> {
  transform(value: string): string {
    if (idPattern.test(value)) return value;
    throw problemError('invalid-query', {
      detail: 'An id in the address is 1 to 128 letters, digits or . _ : @ -, and begins with a letter or digit.',
    });
  }
}

/** Reads a number in an address: of a build, of a rebuild. */
@Injectable()
export class NumberPipe implements PipeTransform<string, number> {
  transform(value: string): number {
    if (/^[1-9]\d{0,8}$/.test(value)) return Number(value);
    throw problemError('invalid-query', { detail: 'A number in the address is a whole number from 1.' });
  }
}
