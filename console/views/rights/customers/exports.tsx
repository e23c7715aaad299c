import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { unwrap } from '../../../../client/unwrap.ts'
import { type Schemas, useApp } from '../../../app/app.ts'
import { Form } from '../../../elements/forms/form.tsx'
import { Dialog } from '../../../elements/page/dialog.tsx'
import { useDialog } from '../../../elements/page/use-dialog.ts'
import {
  enteredIdentity,
  enteredInstruction,
  IdentityField,
  InstructionFields,
} from '../carry-out-fields.tsx'
import { enteredRequest, RequestField } from '../request-field.tsx'
import type { CustomerProps } from '../rights-props.ts'
import { type Company, enteredWhose, WhoseFields } from '../whose-fields.tsx'

type Kind = 'access' | 'portability'

/** How often it is asked whether a file is ready. */
const pollMs = 2000

/** A file of what is blocked: which opening it is made of, and the newest that was made before, if there is one. */
type OfOpening = { accessId: string; made: string | null }

/** Has a file made, shows how far it is, and downloads it. */
export const Export = ({
  kind,
  opening,
  company,
  ...props
}: CustomerProps & { kind: Kind; opening?: OfOpening; company?: Company }) => {
  const { dealerId, customerRef, t } = props
  const { api } = useApp()
  const dialog = useDialog(`${kind}-export ${dealerId} ${customerRef} ${opening?.accessId ?? ''}`)
  const callId = useSignal<string | undefined>(undefined)
  const exportId = useSignal<string | null>(opening?.made ?? null)
  const made = useSignal<Schemas['CustomerExport'] | null>(null)
  const path = { dealerId, customerRef }
  const start = async (form: FormData) => {
    const body = {
      ...(opening ? {} : enteredWhose(form)),
      identityCheck: enteredIdentity(form),
      ...enteredRequest(form),
      ...enteredInstruction(form),
    }
    const asked = { params: { path }, body }
    const fromOpening = opening && { accessId: opening.accessId }
    const started =
      kind === 'access'
        ? await unwrap(
            api.POST('/v1/dealers/{dealerId}/customers/{customerRef}/access-exports', {
              ...asked,
              body: { ...body, ...fromOpening },
            }),
          )
        : await unwrap(api.POST('/v1/dealers/{dealerId}/customers/{customerRef}/portability-exports', asked))
    made.value = null
    exportId.value = started.exportId
    dialog.close()
  }
  const read = (id: string) => {
    const asked = { params: { path: { ...path, exportId: id } } }
    return kind === 'access'
      ? unwrap(api.GET('/v1/dealers/{dealerId}/customers/{customerRef}/access-exports/{exportId}', asked))
      : unwrap(
          api.GET('/v1/dealers/{dealerId}/customers/{customerRef}/portability-exports/{exportId}', asked),
        )
  }
  const id = exportId.value
  const isMaking = id !== null && (made.value === null || made.value.state === 'working')
  useEffect(() => {
    if (id === null || !isMaking) return
    const timer = setInterval(() => {
      // A failed look is not the end of it: the next one may succeed.
      read(id).then(
        (now) => void (made.value = now),
        () => undefined,
      )
    }, pollMs)
    return () => clearInterval(timer)
  }, [id, isMaking])
  const download = async () => {
    // Each address is valid for five minutes only, so a fresh one is asked for.
    const { url } = id === null ? { url: undefined } : await read(id)
    if (url !== undefined) location.assign(url)
  }
  const title = kind === 'access' ? t.accessExport : t.portabilityExport
  const help = kind === 'access' ? t.accessHelp : t.portabilityHelp
  return (
    <div class="stack tight">
      <div class="row">
        <button class="button" type="button" onClick={dialog.open}>
          {title}
        </button>
        <span role="status">
          {isMaking && t.making}
          {made.value?.state === 'failed' && t.exportFailed}
        </span>
        {made.value?.state === 'ready' && (
          <button class="button main" type="button" onClick={() => void download()}>
            {t.download}
          </button>
        )}
      </div>
      <p class="small soft">{opening ? t.openedFileHelp : help}</p>
      {dialog.isOpen && (
        <Dialog title={title} close={dialog.close}>
          <Form send={title} submit={start} draft={dialog.name} cancel={dialog.cancel} stays>
            {company && <WhoseFields company={company} callId={callId.value} t={t} />}
            <RequestField {...props} rights={[kind]} onChosen={(asked) => void (callId.value = asked)} />
            <IdentityField t={t} />
            <InstructionFields t={t} />
          </Form>
        </Dialog>
      )}
    </div>
  )
}

/** Files for the person: everything that is held, or what they provided. */
export const Exports = (props: CustomerProps & { company: Company }) => (
  <>
    <Export {...props} kind="access" />
    <Export {...props} kind="portability" />
  </>
)
