import { Type } from '@sinclair/typebox';
import { defineEvent } from '@throughline/kernel';
import { count, doseMg, id, oneOf, payload, text } from '../../events/schemas';
import { injectionProducts, injectionRoutes, isInjectionProduct, medications } from '../../reference/medications';
import { injectedAs } from '../../reference/products';

/**
 * An extended-release injection. `window` is advice: whether the days since the last one lie inside what the site's policy says for the
 * product; `first` has no last one, `not_judged` has no policy. An injection outside the window is never refused. Medication, route and
 * the RxNorm concept follow from the product and the dose.
 */
export const InjectionAdministered = defineEvent({
  type: 'InjectionAdministered',
  version: 2,
  doc: 'An extended-release injection was given.',
  schema: payload({
    product: oneOf(injectionProducts),
    medication: oneOf(medications),
    route: oneOf(injectionRoutes),
    doseMg: Type.Optional(doseMg),
    rxcui: Type.Optional(text),
    site: Type.Optional(text),
    lot: Type.Optional(text),
    remsRef: Type.Optional(id),
    daysSinceLast: Type.Union([count, Type.Null()]),
    window: oneOf(['first', 'inside', 'early', 'late', 'not_judged']),
    reason: Type.Optional(text),
  }),
  example: {
    product: 'sublocade',
    medication: 'buprenorphine',
    route: 'subcutaneous',
    doseMg: 300,
    rxcui: '1996192',
    site: 'abdomen',
    daysSinceLast: 28,
    window: 'inside',
  },
  upcast: { 1: (told) => told },
  derive: ({ rxcui: _told, ...data }) => {
    const { product, doseMg } = data;
    return isInjectionProduct(product) ? { ...data, ...injectedAs(product, doseMg) } : data;
  },
});
