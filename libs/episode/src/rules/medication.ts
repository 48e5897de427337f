import { podDefaultSupply } from '../reference/default-supply';
import { productsRule } from '../reference/products';
import { methadoneTakeHomeRule } from './take-home';

export const medicationRules = [productsRule, podDefaultSupply, methadoneTakeHomeRule] as const;
