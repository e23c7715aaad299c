import { signal } from '@preact/signals'

/** The address that is shown: its path, and the parameters after it. */
export type Address = { path: string; query: URLSearchParams }

const read = (): Address => ({ path: location.pathname, query: new URLSearchParams(location.search) })

/** The address that is shown now. */
export const address = signal(read())

/** Goes to another page of the console; with `replace` it takes the place of this one, for Back. */
export const go = (to: string, { replace = false } = {}): void => {
  history[replace ? 'replaceState' : 'pushState'](null, '', to)
  address.value = read()
}

/**
 * Sets parameters of this page, such as a filter, so that Back and a reload keep them. An empty value removes its
 * parameter.
 */
export const setQuery = (changes: Readonly<Record<string, string>>): void => {
  const query = new URLSearchParams(location.search)
  for (const [name, value] of Object.entries(changes)) {
    if (value === '') query.delete(name)
    else query.set(name, value)
  }
  const text = query.toString()
  go(location.pathname + (text && `?${text}`))
}

/** Links that the browser itself must follow: files, other origins, new tabs, the API and the documentation. */
const isOurs = (
  link: HTMLAnchorElement,
  { button, ctrlKey, metaKey, shiftKey, altKey }: MouseEvent,
): boolean =>
  button === 0 &&
  !(ctrlKey || metaKey || shiftKey || altKey) &&
  link.origin === location.origin &&
  link.target === '' &&
  !link.hasAttribute('download') &&
  !/^\/(v1|docs|assets|informacion)(\/|$)/.test(link.pathname)

/** Follows links within the console without loading it again. */
export const startRouter = (): void => {
  addEventListener('popstate', () => (address.value = read()))
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    if (event.defaultPrevented || !link || !isOurs(link, event)) return
    // A link to a place on this page, such as a field with a mistake.
    if (link.pathname === location.pathname && link.hash !== '') return
    event.preventDefault()
    go(link.pathname + link.search)
    scrollTo(0, 0)
  })
}
