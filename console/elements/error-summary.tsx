import type { RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { useApp } from '../app/app.ts'
import type { Failure } from '../data/failure.ts'
import type { Mistakes } from './mistakes.ts'

type SummaryProps = { failure: Failure; mistakes: Mistakes; form: RefObject<HTMLFormElement | null> }

/** The field of a form for a pointer: itself, or the one that it lies within. */
const fieldFor = (form: HTMLFormElement | null, pointer: string): HTMLElement | null => {
  for (let name = pointer; name !== ''; name = name.slice(0, name.lastIndexOf('/'))) {
    const found = form?.querySelector(`[name="${CSS.escape(name)}"], [data-pointer="${CSS.escape(name)}"]`)
    if (found instanceof HTMLElement) return found
  }
  return null
}

/** Says at the head of a form what was not accepted, takes the focus, and leads to each field. */
export const ErrorSummary = ({ failure: { kind, error }, mistakes, form }: SummaryProps) => {
  const { common } = useApp()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [error, kind])
  const said = kind === 'refused' ? error?.problem?.detail : undefined
  return (
    <div ref={box} class="notice bad" role="alert" tabIndex={-1}>
      <h3>{mistakes.size > 0 ? common.mistakes : common.failures[kind].title}</h3>
      {mistakes.size === 0 && <p>{said ?? common.failures[kind].help}</p>}
      {mistakes.size > 0 && (
        <ul class="stack tight">
          {[...mistakes].map(([pointer, text]) => {
            const field = fieldFor(form.current, pointer)
            const label = field instanceof HTMLInputElement ? field.labels?.[0]?.textContent : undefined
            return (
              <li key={pointer}>
                {field ? (
                  <a
                    href={`#${field.id}`}
                    onClick={(event) => {
                      event.preventDefault()
                      field.focus()
                    }}
                  >
                    {label ? `${label}: ${text}` : text}
                  </a>
                ) : (
                  text
                )}
              </li>
            )
          })}
        </ul>
      )}
      {error?.requestId !== undefined && kind === 'failed' && (
        <p class="small">
          {common.requestId} <code>{error.requestId}</code>
        </p>
      )}
    </div>
  )
}
