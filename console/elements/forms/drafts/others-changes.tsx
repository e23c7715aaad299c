import { useSignal } from '@preact/signals'
import type { RefObject } from 'preact'
import { useEffect } from 'preact/hooks'
import { useApp } from '../../../app/app.ts'
import type { CommonTexts } from '../../../texts/es/common.ts'
import { type Language, localeOf } from '../../../texts/language.ts'
import { timeText } from '../../words/time.tsx'
import { fieldFor, fieldTitle } from '../mistakes/field-title.ts'
import type { OthersChange } from './others-change.ts'

type Words = CommonTexts['others']

const isDay = /^\d{4}-\d\d-\d\d$/

/** A text as pages show it: a day in words. */
const shown = (text: string, language: Language): string =>
  isDay.test(text) ? timeText(localeOf(language), 'UTC', `${text}T12:00:00Z`, 'day') : text

/** What a field shows for a value, in words. */
const valueOf = (
  field: HTMLElement | null,
  value: string | undefined,
  t: Words,
  language: Language,
): string => {
  if (field instanceof HTMLInputElement && field.type === 'checkbox')
    return value === undefined ? t.unticked : t.ticked
  if (value === undefined || value === '') return t.blank
  const choices = field instanceof HTMLSelectElement ? [...field.options] : []
  return t.quoted(choices.find((choice) => choice.value === value)?.text ?? shown(value, language))
}

const said = (form: HTMLFormElement, change: OthersChange, t: Words, language: Language): string => {
  const field = fieldFor(form, change.what === 'removed' ? change.list : change.name)
  const title = fieldTitle(field)
  const what = 'knownBy' in change ? shown(change.knownBy, language) : ''
  switch (change.what) {
    case 'group':
      return t.group(title)
    case 'added':
      return t.added(title, what)
    case 'back':
      return t.back(title, what)
    case 'removed':
      return change.isTyped ? t.removedStays(title, what) : t.removed(title, what)
    case 'field': {
      const value = valueOf(field, change.value, t, language)
      return change.isTyped ? t.bothChanged(title, value) : t.changed(title, value)
    }
  }
}

/** Says what others have changed of a form while somebody was typing into it, and what of that is in the form. */
export const OthersChanges = ({
  form,
  changes,
  turn,
}: {
  form: RefObject<HTMLFormElement | null>
  changes: readonly OthersChange[]
  /** Changes when the form's fields were made anew. */
  turn: number
}) => {
  const { common, language } = useApp()
  const lines = useSignal<readonly string[]>([])
  useEffect(() => {
    const now = form.current
    lines.value = now ? [...new Set(changes.map((change) => said(now, change, common.others, language)))] : []
  }, [changes, turn])
  return (
    <div class="notice warn" role="status">
      <p>{changes.length === 0 ? common.others.elsewhere : common.others.here}</p>
      {lines.value.length > 0 && (
        <ul class="stack tight">
          {lines.value.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </div>
  )
}
