import type { RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { useApp } from '../../../app/app.ts'
import { fieldFor, fieldTitle } from './field-title.ts'
import type { SaidFailure } from './mistakes.ts'

type SummaryProps = { said: SaidFailure; form: RefObject<HTMLFormElement | null> }

/** The order of fields on the page; what is none comes last. */
const comesBefore = (one: HTMLElement | null, other: HTMLElement | null): number => {
  if (!one || !other) return Number(!one) - Number(!other)
  return one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1
}

/** Says at the head of a form what was not accepted, takes the focus, and leads to each field. */
export const ErrorSummary = ({ said, form }: SummaryProps) => {
  const { common } = useApp()
  const { failure, reason, mistakes } = said
  const { kind, error } = failure
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [said])
  const found = [...mistakes].map(([pointer, text]) => ({
    pointer,
    text,
    field: fieldFor(form.current, pointer),
  }))
  return (
    <div ref={box} class="notice bad" role="alert" tabIndex={-1}>
      <h3>{mistakes.size > 0 ? common.mistakes : common.failures[kind].title}</h3>
      {mistakes.size === 0 && <p>{kind === 'refused' && reason ? reason : common.failures[kind].help}</p>}
      {mistakes.size > 0 && (
        <ul class="stack tight">
          {found
            .toSorted((one, other) => comesBefore(one.field, other.field))
            .map(({ pointer, text, field }) => {
              const title = fieldTitle(field)
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
                      {title === '' ? text : `${title}: ${text}`}
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
