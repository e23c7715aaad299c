import type { RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { useApp } from '../../app/app.ts'
import type { SaidFailure } from './mistakes.ts'

type SummaryProps = { said: SaidFailure; form: RefObject<HTMLFormElement | null> }

/** The field of a form for a pointer: itself, or the one that it lies within. */
const fieldFor = (form: HTMLFormElement | null, pointer: string): HTMLElement | null => {
  for (let name = pointer; name !== ''; name = name.slice(0, name.lastIndexOf('/'))) {
    const found = form?.querySelector(`[name="${CSS.escape(name)}"], [data-pointer="${CSS.escape(name)}"]`)
    if (found instanceof HTMLElement) return found
  }
  return null
}

const labelOf = (field: HTMLElement | null): string | undefined =>
  field instanceof HTMLInputElement ||
  field instanceof HTMLTextAreaElement ||
  field instanceof HTMLSelectElement
    ? field.labels?.[0]?.firstChild?.textContent?.trim()
    : undefined

/** Says at the head of a form what was not accepted, takes the focus, and leads to each field. */
export const ErrorSummary = ({ said, form }: SummaryProps) => {
  const { common } = useApp()
  const { failure, reason, mistakes } = said
  const { kind, error } = failure
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [said])
  return (
    <div ref={box} class="notice bad" role="alert" tabIndex={-1}>
      <h3>{mistakes.size > 0 ? common.mistakes : common.failures[kind].title}</h3>
      {mistakes.size === 0 && <p>{kind === 'refused' && reason ? reason : common.failures[kind].help}</p>}
      {mistakes.size > 0 && (
        <ul class="stack tight">
          {[...mistakes].map(([pointer, text]) => {
            const field = fieldFor(form.current, pointer)
            const label = labelOf(field)
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
