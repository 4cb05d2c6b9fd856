/** What stands in the field that an event comes from. */
export function valueOf({ target }: Event): string {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement ? target.value : '';
}

/** Whether the box that an event comes from is ticked. */
export function isChecked({ target }: Event): boolean {
  return target instanceof HTMLInputElement && target.checked;
}
