import { signal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'

/** Whether single keys do something: whoever dictates, or presses keys by mistake, can turn that off. */
export const keysInUse = signal(true)

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement ||
  target instanceof HTMLSelectElement ||
  (target instanceof HTMLInputElement && !['checkbox', 'radio'].includes(target.type))

/** What Enter does by itself: it presses what has the focus. */
const isPressed = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('a, button, summary') !== null

/**
 * Does what belongs to a key while the page is shown, unless somebody is typing; `Enter` also from within a text, with
 * Ctrl or Cmd.
 */
export const useKeys = (actions: Readonly<Record<string, () => void>>): void => {
  const now = useRef(actions)
  now.current = actions
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!keysInUse.peek() || event.altKey || event.repeat) return
      const withControl = event.ctrlKey || event.metaKey
      const { key, target } = event
      if (key === 'Enter' ? isPressed(target) : withControl) return
      if (isTyping(target) && !(key === 'Enter' && withControl)) return
      const action = now.current[key.toLowerCase()]
      if (!action) return
      event.preventDefault()
      action()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])
}
