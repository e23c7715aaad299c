/** The first words in a label or legend, without its hint. */
const wordsOf = (element: Element | null | undefined): string | undefined =>
  element?.firstChild?.textContent?.trim() || undefined

/** The field of a form for a pointer: itself, or the one that it lies within. */
export const fieldFor = (form: HTMLFormElement | null, pointer: string): HTMLElement | null => {
  for (let name = pointer; name !== ''; name = name.slice(0, Math.max(0, name.lastIndexOf('/')))) {
    const quoted = `"${CSS.escape(name)}"`
    const found = form?.querySelector(`[name=${quoted}]`) ?? form?.querySelector(`[data-pointer=${quoted}]`)
    if (found instanceof HTMLElement) return found
  }
  return null
}

const ownTitle = (field: HTMLElement): string | undefined => {
  if (field instanceof HTMLFieldSetElement) return wordsOf(field.querySelector(':scope > legend'))
  const isField =
    field instanceof HTMLInputElement ||
    field instanceof HTMLTextAreaElement ||
    field instanceof HTMLSelectElement
  if (!isField) return undefined
  // What a radio button's label says is the choice, not what it is a choice of.
  const isRadio = field instanceof HTMLInputElement && field.type === 'radio'
  return isRadio ? undefined : (wordsOf(field.labels?.[0]) ?? field.getAttribute('aria-label') ?? undefined)
}

/** What a field and what it lies within are called, from the outside in, in one: what the next one says as well is left out. Pure. */
export const joinTitles = (titles: readonly (string | undefined)[]): string =>
  titles
    .filter((title) => title !== undefined)
    .filter((title, at, all) => !all[at + 1]?.toLowerCase().startsWith(title.toLowerCase()))
    .join(', ')

/** What a field is called where the page around it is not seen: with the row that it is in, such as "Recipient 2, Name". */
export const fieldTitle = (field: HTMLElement | null): string => {
  const titles: (string | undefined)[] = field ? [ownTitle(field)] : []
  for (let at = field?.parentElement; at && !(at instanceof HTMLFormElement); at = at.parentElement)
    if (at.dataset['pointer'] !== undefined && at.dataset['list'] === undefined) titles.unshift(ownTitle(at))
  return joinTitles(titles)
}
