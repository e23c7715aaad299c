import './rows/rows.css'
import { useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { useContext, useEffect, useId, useMemo, useRef } from 'preact/hooks'
import { useApp } from '../../app/app.ts'
import { FieldErrors, MistakeAt } from './field.tsx'
import { FormDraft, rowCount } from './rows/form-draft.ts'
import { moved, rowMistakes } from './rows/row-order.ts'

type RowsProps<Row> = {
  /** The list's JSON Pointer in the request's body, such as `/alertRecipients`. */
  pointer: string
  legend: string
  hint?: string
  /** What the rows hold at first; later changes of it are not followed. */
  initial: readonly Row[]
  /** The words for one more row. */
  add: string
  /** What a row is called by its place, counted from one, such as "Recipient 2". */
  name: (place: number) => string
  /** The fields of a row, given what it holds at first, or nothing for a new one, and its JSON Pointer. */
  children: (row: Row | undefined, base: string) => ComponentChildren
  max?: number
  /** The fields, by their names within a row, by which it is known: two people can change others at once. */
  knownBy: readonly string[]
  /** The words for that at least one is needed, where that is so. */
  needed?: string
  /** Whether rows can be put in another order. */
  ordered?: boolean
  /** Whether the rows are short: no heading of their own, side by side where there is room. */
  short?: boolean
}

type Held<Row> = { id: number; row: Row | undefined }
type Focus = { id: number; part: 'first' | 'remove' | 'up' | 'down' } | 'add'

/** Where the focus goes, in the element of the rows, after one was added, removed or moved. */
const focusOn = (box: HTMLElement, focus: Focus): void => {
  const found =
    focus === 'add'
      ? box.querySelector('[data-add]')
      : box
          .querySelector(`[data-row="${focus.id}"]`)
          ?.querySelector(focus.part === 'first' ? 'input, select, textarea' : `[data-do="${focus.part}"]`)
  if (found instanceof HTMLElement) found.focus()
}

/**
 * A list in a form, of which somebody adds and removes rows. Fields keep what was typed and their mistakes when their row
 * goes to another place. The names of a row's fields begin with its JSON Pointer: `/alertRecipients/0/email`.
 */
export const Rows = <Row,>(props: RowsProps<Row>) => {
  const { pointer, legend, hint, initial, add, name, children, max = 50, ordered = false, short } = props
  const { knownBy, needed } = props
  const { common } = useApp()
  const id = useId()
  const box = useRef<HTMLFieldSetElement>(null)
  const draft = useContext(FormDraft)
  const mistakes = useContext(FieldErrors)
  const next = useRef(0)
  const hold = (row: Row | undefined): Held<Row> => ({ id: next.current++, row })
  const first = useMemo(() => {
    const count = draft?.touches(pointer) ? rowCount(draft.fields.keys(), pointer) : initial.length
    return Array.from({ length: count }, (_, index) => hold(initial[index]))
  }, [])
  const rows = useSignal<readonly Held<Row>[]>(first)
  const focus = useRef<Focus | null>(null)
  const said = useSignal('')
  // Where each row was when the form was sent: the service names rows by their place.
  const sent = useMemo(() => new Map(rows.peek().map(({ id: row }, index) => [row, index])), [mistakes])
  const now = rows.value
  const change = (to: readonly Held<Row>[], then: Focus, words = '') => {
    rows.value = to
    focus.current = then
    said.value = words
  }
  useEffect(() => {
    if (!box.current || !focus.current) return
    focusOn(box.current, focus.current)
    focus.current = null
    // The form keeps what it holds as it does after typing.
    box.current.dispatchEvent(new Event('input', { bubbles: true }))
  }, [now])
  const addRow = () => {
    if (now.length >= max) return
    const made = hold(undefined)
    change([...now, made], { id: made.id, part: 'first' })
  }
  const remove = (index: number) => {
    const left = now.filter((_, other) => other !== index)
    const beside = left[Math.min(index, left.length - 1)]
    change(left, beside ? { id: beside.id, part: 'remove' } : 'add', common.rows.removed(name(index + 1)))
  }
  const move = (index: number, to: number) => {
    const row = now[index]
    if (!row || to < 0 || to >= now.length) return
    const part = to < index ? 'up' : 'down'
    change(moved(now, index, to), { id: row.id, part }, common.rows.moved(to + 1, now.length))
  }
  return (
    <fieldset
      ref={box}
      class="rows"
      id={id}
      data-pointer={pointer}
      data-list={knownBy.join(' ')}
      data-needed={needed}
      tabIndex={-1}
    >
      <legend>{legend}</legend>
      {hint !== undefined && <p class="hint">{hint}</p>}
      <MistakeAt pointer={pointer} />
      <ol class={short ? 'short-rows' : 'stack'}>
        {now.map((held, index) => {
          const base = `${pointer}/${index}`
          const place = name(index + 1)
          const act = (part: 'up' | 'down' | 'remove', words: string, does: () => void, off = false) => (
            <button
              class="button plain"
              type="button"
              data-do={part}
              aria-disabled={off}
              aria-label={`${words}: ${place}`}
              onClick={does}
            >
              {words}
            </button>
          )
          return (
            <li key={held.id} data-row={held.id}>
              <FieldErrors.Provider value={rowMistakes(mistakes, pointer, sent.get(held.id), index)}>
                <fieldset
                  class={short ? 'short-row' : 'row-box'}
                  id={`${id}-${held.id}`}
                  data-pointer={base}
                  tabIndex={-1}
                >
                  <legend class={short ? 'unseen' : ''}>{place}</legend>
                  {/* A row that is one field says it there. */}
                  {!knownBy.includes('') && <MistakeAt pointer={base} />}
                  {children(held.row, base)}
                  <div class="row row-acts">
                    {ordered && act('up', common.rows.up, () => move(index, index - 1), index === 0)}
                    {ordered &&
                      act('down', common.rows.down, () => move(index, index + 1), index === now.length - 1)}
                    {act('remove', common.rows.remove, () => remove(index))}
                  </div>
                </fieldset>
              </FieldErrors.Provider>
            </li>
          )
        })}
      </ol>
      {now.length < max && (
        <div>
          <button class="button" type="button" data-add onClick={addRow}>
            {add}
          </button>
        </div>
      )}
      <p class="unseen" role="status">
        {said.value}
      </p>
    </fieldset>
  )
}
