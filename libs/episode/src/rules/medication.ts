import { cowsRule } from '../reference/cows';
import { podDefaultSupply } from '../reference/default-supply';
import { productsRule } from '../reference/products';
import { methadoneTakeHomeRule } from './take-home';

export const medicationRules = [cowsRule, productsRule, podDefaultSupply, methadoneTakeHomeRule] as const;
