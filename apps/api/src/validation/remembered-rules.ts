import { getMetadataStorage } from 'class-validator';

type LookUp = ReturnType<typeof getMetadataStorage>['getTargetValidationMetadatas'];

/**
 * Has class-validator look for the rules of a class once. Left alone, it walks over all classes that have any, for each object that it
 * checks, in search of those that the object's class inherits from: with a class for each command that was a twelfth of a request. A class
 * has all its rules as soon as it is defined, so that what was found once stays right. Groups and schemas are not remembered.
 */
export const rememberRules = (): void => {
  const storage = getMetadataStorage();
  const lookUp: LookUp = storage.getTargetValidationMetadatas.bind(storage);
  const known = new Map<string, Map<Parameters<LookUp>[0], ReturnType<LookUp>>>();
  storage.getTargetValidationMetadatas = (type, schema, always, strictGroups, groups) => {
    if (schema || groups?.length) return lookUp(type, schema, always, strictGroups, groups);
    const options = `${always}/${strictGroups}`;
    const ofOptions = known.get(options) ?? new Map<Parameters<LookUp>[0], ReturnType<LookUp>>();
    known.set(options, ofOptions);
    const found = ofOptions.get(type) ?? lookUp(type, schema, always, strictGroups, groups);
    ofOptions.set(type, found);
    return found;
  };
};
