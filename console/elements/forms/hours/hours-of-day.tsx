import { useContext, useEffect, useId, useRef } from 'preact/hooks'
import { useApp } from '../../../app/app.ts'
import { FieldErrors, MistakeAt } from '../field.tsx'
import type { Week, WeekDay } from './hours.ts'
import { capital } from '../../words/words.ts'

type Windows = Week[WeekDay]
type DayProps = {
  /** The day's JSON Pointer, such as `/workingHours/mon`. */
  pointer: string
  name: string
  windows: Windows
  set: (windows: Windows) => void
  /** The day before, whose windows can be taken over. */
  before?: { name: string; windows: Windows }
}

const TimeOfDay = ({
  name,
  label,
  value,
  change,
}: {
  name: string
  label: string
  value: string
  change: (value: string) => void
}) => {
  const mistake = useContext(FieldErrors).get(name)
  const id = useId()
  return (
    <>
      <input
        id={id}
        type="time"
        name={name}
        aria-label={label}
        value={value}
        // Resetting the form must not empty it.
        defaultValue={value}
        aria-invalid={mistake !== undefined}
        aria-describedby={mistake === undefined ? undefined : `${id}-mistake`}
        onInput={({ currentTarget }) => change(currentTarget.value)}
      />
      {mistake !== undefined && (
        <span class="mistake" id={`${id}-mistake`}>
          {mistake}
        </span>
      )}
    </>
  )
}

/** The windows of one day; without any the day is closed. */
export const HoursOfDay = ({ pointer, name, windows, set, before }: DayProps) => {
  const { common } = useApp()
  const id = useId()
  const box = useRef<HTMLFieldSetElement>(null)
  const focus = useRef<string | null>(null)
  const words = common.hours
  useEffect(() => {
    const found = focus.current === null ? null : box.current?.querySelector(focus.current)
    focus.current = null
    if (found instanceof HTMLElement) found.focus()
  })
  const change = (at: number, end: 0 | 1, value: string) =>
    set(
      windows.map((window, index) =>
        index !== at ? window : end === 0 ? [value, window[1]] : [window[0], value],
      ),
    )
  const add = () => {
    focus.current = `[name="${pointer}/${windows.length}/0"]`
    set([...windows, ['', '']])
  }
  const remove = (at: number) => {
    focus.current = '[data-add]'
    set(windows.filter((_, index) => index !== at))
  }
  return (
    <fieldset ref={box} class="day" id={id} data-pointer={pointer} tabIndex={-1}>
      <legend>{capital(name)}</legend>
      <MistakeAt pointer={pointer} />
      {windows.length === 0 && <p class="soft">{words.closed}</p>}
      {windows.map(([from, to], index) => {
        const base = `${pointer}/${index}`
        const which = `${name}, ${words.window(index + 1)}`
        return (
          // Windows have no identity but their place.
          <div key={index} class="window" id={`${id}-${index}`} data-pointer={base} tabIndex={-1}>
            <TimeOfDay
              name={`${base}/0`}
              label={`${which}: ${words.from}`}
              value={from}
              change={(value) => change(index, 0, value)}
            />
            <span aria-hidden="true">–</span>
            <TimeOfDay
              name={`${base}/1`}
              label={`${which}: ${words.to}`}
              value={to}
              change={(value) => change(index, 1, value)}
            />
            <button
              class="button plain"
              type="button"
              aria-label={`${common.rows.remove}: ${which}`}
              onClick={() => remove(index)}
            >
              {common.rows.remove}
            </button>
            <MistakeAt pointer={base} />
          </div>
        )
      })}
      <div class="row row-acts">
        {windows.length < 10 && (
          <button
            class="button plain"
            type="button"
            data-add
            aria-label={`${words.add}: ${name}`}
            onClick={add}
          >
            {words.add}
          </button>
        )}
        {before && (
          <button
            class="button plain"
            type="button"
            aria-label={`${name}: ${words.sameAs(before.name)}`}
            onClick={() => set(before.windows)}
          >
            {words.sameAs(before.name)}
          </button>
        )}
      </div>
    </fieldset>
  )
}
