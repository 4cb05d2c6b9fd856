import { getMetadataStorage } from 'class-validator';

type Rules = ReturnType<ReturnType<typeof getMetadataStorage>['getTargetValidationMetadatas']>;

const kept = new WeakMap<object, Map<string, Rules>>();
let keeping = false;

/** Lets the rules of a form be put together once: they are looked for among those of all forms at each request otherwise. Call it when every form is known. */
export function keepRules(): void {
  if (keeping) return;
  keeping = true;
  const storage = getMetadataStorage();
  const find = storage.getTargetValidationMetadatas.bind(storage);
  storage.getTargetValidationMetadatas = (form, schema, always, strictGroups, groups) => {
    if (typeof form !== 'function') return find(form, schema, always, strictGroups, groups);
    const ofForm = kept.get(form) ?? new Map<string, Rules>();
    kept.set(form, ofForm);
    const key = JSON.stringify([schema, always, strictGroups, groups]);
    const rules = ofForm.get(key) ?? find(form, schema, always, strictGroups, groups);
    ofForm.set(key, rules);
    return rules;
  };
}
