import { signal } from '@preact/signals'

/**
 * The address that is shown: its path, and the parameters after it; and those that belong to it but name people, which the
 * browser keeps beside it, for Back and a reload, and shows nobody.
 */
export type Address = { path: string; query: URLSearchParams; unshown: URLSearchParams }

const read = (): Address => {
  const kept: unknown = history.state
  return {
    path: location.pathname,
    query: new URLSearchParams(location.search),
    unshown: new URLSearchParams(typeof kept === 'string' ? kept : ''),
  }
}

/** The address that is shown now. */
export const address = signal(read())

/** Goes to another page of the console; with `replace` it takes the place of this one, for Back. */
export const go = (to: string, { replace = false, unshown = '' } = {}): void => {
  history[replace ? 'replaceState' : 'pushState'](unshown, '', to)
  address.value = read()
}

type Changes = Readonly<Record<string, string>>

const changed = (query: URLSearchParams, changes: Changes): string => {
  for (const [name, value] of Object.entries(changes)) {
    if (value === '') query.delete(name)
    else query.set(name, value)
  }
  return query.toString()
}

/**
 * Sets parameters of this page, such as a filter, so that Back and a reload keep them; `unshown` are those that name people.
 * An empty value removes its parameter.
 */
export const setQuery = (shown: Changes, unshown: Changes = {}): void => {
  const now = read()
  const text = changed(now.query, shown)
  go(location.pathname + (text && `?${text}`), { unshown: changed(now.unshown, unshown) })
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
