import { codesOf, tedsDischargeItems, type TedsDischarge, type TedsItem } from '@throughline/episode';
import { Text, Whole } from '../../validation/fields';

/** An item of TEDS by its code; the domain checks it, because which codes there are is the edition's. Left out or null: missing. */
export const TedsCode = (item: TedsItem): PropertyDecorator => {
  const options = { optional: true, nullable: true, about: `TEDS ${item.name}: ${meaningOf(item)}. Null: missing.` } as const;
  return item.pattern ? Text({ ...options, longest: 8, example: 'F11.20' }) : Whole({ ...options, min: 0 });
};

const meaningOf = (item: TedsItem): string => {
  const meanings = Object.entries(item.codes ?? {}).map(([code, meaning]) => `${code} ${meaning}`);
  return item.range ? [`${item.range.min} to ${item.range.max}`, ...meanings].join(', ') : meanings.join(', ') || codesOf(item);
};

/** What TEDS-D asks at the end of treatment. */
export class TedsDischargeCodes implements Partial<TedsDischarge> {
  @TedsCode(tedsDischargeItems.services) readonly services?: number | null;
  @TedsCode(tedsDischargeItems.employ) readonly employ?: number | null;
  @TedsCode(tedsDischargeItems.detnlf) readonly detnlf?: number | null;
  @TedsCode(tedsDischargeItems.livarag) readonly livarag?: number | null;
  @TedsCode(tedsDischargeItems.arrests) readonly arrests?: number | null;
  @TedsCode(tedsDischargeItems.sub1) readonly sub1?: number | null;
  @TedsCode(tedsDischargeItems.sub2) readonly sub2?: number | null;
  @TedsCode(tedsDischargeItems.sub3) readonly sub3?: number | null;
  @TedsCode(tedsDischargeItems.freq1) readonly freq1?: number | null;
  @TedsCode(tedsDischargeItems.freq2) readonly freq2?: number | null;
  @TedsCode(tedsDischargeItems.freq3) readonly freq3?: number | null;
  @TedsCode(tedsDischargeItems.selfHelp) readonly selfHelp?: number | null;
}
