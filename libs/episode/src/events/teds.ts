import { Type, type Static, type TInteger, type TNull, type TString, type TUnion } from '@sinclair/typebox';
import { tedsDischargeItems, type TedsItem } from '../reference/teds';
import { payload } from './schemas';

const code = Type.Union([Type.Integer({ minimum: 0 }), Type.Null()]);
const codeOfOthers = Type.Union([Type.String({ minLength: 1, maxLength: 8 }), Type.Null()]);

/** A number, or the code of another system; null: missing, -9 in TEDS. */
type CodeSchema<Item extends TedsItem> = Item extends { readonly pattern: string } ? TUnion<[TString, TNull]> : TUnion<[TInteger, TNull]>;

/** Schemas of the items, all of them there. Which codes an item allows is a law beside the schema (`wrongTedsCodes`), because it is the edition's. */
export const tedsCodes = <Items extends Readonly<Record<string, TedsItem>>>(
  items: Items,
): { [Item in keyof Items]: CodeSchema<Items[Item]> } =>
  Object.fromEntries(Object.entries(items).map(([name, { pattern }]) => [name, pattern ? codeOfOthers : code])) as {
    [Item in keyof Items]: CodeSchema<Items[Item]>;
  };

/** What is recorded of the end of treatment for TEDS-D. */
export const tedsDischarge = payload(tedsCodes(tedsDischargeItems));
export type TedsDischarge = Static<typeof tedsDischarge>;

/** What was said of the items, with null for those of which nothing was. */
export const allTedsCodes = <Items extends Readonly<Record<string, TedsItem>>>(
  items: Items,
  given: { readonly [Item in keyof Items]?: Static<CodeSchema<Items[Item]>> },
): { [Item in keyof Items]: Static<CodeSchema<Items[Item]>> } =>
  Object.fromEntries(Object.keys(items).map((item) => [item, given[item] ?? null])) as {
    [Item in keyof Items]: Static<CodeSchema<Items[Item]>>;
  };
