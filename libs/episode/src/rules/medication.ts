import { podDefaultSupply } from '../reference/default-supply';
import { productsRule } from '../reference/products';

export const medicationRules = [productsRule, podDefaultSupply] as const;
