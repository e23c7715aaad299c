import './rows/rows.css'
import './hours/hours.css'
import { useSignal } from '@preact/signals'
import { useContext, useEffect, useId, useMemo, useRef } from 'preact/hooks'
import { useApp } from '../../app/app.ts'
import { localeOf } from '../../texts/language.ts'
import { MistakeAt } from './field.tsx'
import { FormDraft } from './rows/form-draft.ts'
import {
  type Week,
  type WeekDay,
  type ReadHours,
  weekDays,
  weekForFields,
  weekFromFields,
} from './hours/hours.ts'
import { HoursOfDay } from './hours/hours-of-day.tsx'

type HoursFieldProps = {
  /** Its JSON Pointer in the request's body, such as `/workingHours`. */
  pointer: string
  legend: string
  hint?: string
  /** The hours that are set; undefined if the usual ones hold. */
  value: ReadHours | undefined
  /** What holds without hours of one's own, in words, such as "Monday to Friday, 9 to 18". */
  usual: string
  /** What the fields show first when somebody wants hours of their own. */
  start: ReadHours
}

const nameOf = (language: 'es' | 'en', day: WeekDay): string =>
  new Intl.DateTimeFormat(localeOf(language), { weekday: 'long', timeZone: 'UTC' }).format(
    // The first of January 2024 was a Monday.
    Date.UTC(2024, 0, 1 + weekDays.indexOf(day)),
  )

/** Hours of the week in windows, or the usual ones. `enteredHours` reads it. */
export const HoursField = ({ pointer, legend, hint, value, usual, start }: HoursFieldProps) => {
  const { common, language } = useApp()
  const id = useId()
  const box = useRef<HTMLFieldSetElement>(null)
  const draft = useContext(FormDraft)
  const first = useMemo((): { own: boolean; week: Week } => {
    const kept = draft?.touches(pointer) ? draft.fields : null
    if (kept?.get(pointer) === 'own')
      return { own: true, week: weekFromFields(kept.keys(), (name) => kept.get(name) ?? '', pointer) }
    return { own: !kept && value !== undefined, week: weekForFields(value ?? start) }
  }, [])
  const own = useSignal(first.own)
  const week = useSignal(first.week)
  const changed = useRef(false)
  const set = (day: WeekDay, windows: Week[WeekDay]) => {
    week.value = { ...week.value, [day]: windows }
    changed.current = true
  }
  useEffect(() => {
    // The form keeps what it holds as it does after typing.
    if (changed.current) box.current?.dispatchEvent(new Event('input', { bubbles: true }))
    changed.current = false
  })
  const choice = (chosen: boolean, words: string) => (
    <div class="choice">
      <input
        id={`${id}-${chosen}`}
        type="radio"
        name={pointer}
        value={chosen ? 'own' : 'usual'}
        checked={own.value === chosen}
        defaultChecked={own.value === chosen}
        onChange={() => (own.value = chosen)}
      />
      <label for={`${id}-${chosen}`}>{words}</label>
    </div>
  )
  return (
    <fieldset ref={box} class="rows" id={id} data-pointer={pointer} tabIndex={-1}>
      <legend>{legend}</legend>
      {hint !== undefined && <p class="hint">{hint}</p>}
      <MistakeAt pointer={pointer} />
      <div>
        {choice(false, usual)}
        {choice(true, common.hours.own)}
      </div>
      {own.value && (
        <div class="week">
          {weekDays.map((day, index) => {
            const before = weekDays[index - 1]
            return (
              <HoursOfDay
                key={day}
                pointer={`${pointer}/${day}`}
                name={nameOf(language, day)}
                windows={week.value[day]}
                set={(windows) => set(day, windows)}
                {...(before && { before: { name: nameOf(language, before), windows: week.value[before] } })}
              />
            )
          })}
        </div>
      )}
    </fieldset>
  )
}
