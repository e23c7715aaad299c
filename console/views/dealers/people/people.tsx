import { useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import { unwrap } from '../../../../client/unwrap.ts'
import { type Schemas, useApp } from '../../../app/app.ts'
import { lastRead, useLoad } from '../../../data/load.ts'
import { joinPages } from '../../../data/pages.ts'
import { MoreButton } from '../../../elements/lists/more-button.tsx'
import { EmptyState, Show } from '../../../elements/page/states.tsx'
import { sayDone } from '../../../elements/page/done.tsx'
import { entered, TextField } from '../../../elements/forms/field.tsx'
import { Form } from '../../../elements/forms/form.tsx'
import type { DealerTexts } from '../../../texts/es/staff/dealer.ts'
import { PersonRow } from './person-row.tsx'

const last = lastRead<Schemas['PersonList']>()

/** A dealer's people: who they are, and what can be done about each of them. */
export const People = ({ dealerId, zone, t }: { dealerId: string; zone: string; t: DealerTexts }) => {
  const { api } = useApp()
  const heading = useRef<HTMLHeadingElement>(null)
  const added = useSignal(0)
  const path = { dealerId }
  const ask = (cursor: string | undefined, signal?: AbortSignal) =>
    unwrap(
      api.GET('/v1/dealers/{dealerId}/people', {
        params: { path, query: { limit: 100, ...(cursor !== undefined && { cursor }) } },
        ...(signal && { signal }),
      }),
    )
  const people = useLoad(last, dealerId, (signal) => ask(undefined, signal))
  const changed = (text: string) => {
    sayDone(text)
    people.reload()
    heading.current?.focus()
  }
  return (
    <div class="stack wide">
      <section class="stack">
        <h2 ref={heading} tabIndex={-1}>
          {t.people}
        </h2>
        <Show loading={people}>
          {(page) =>
            page.items.length === 0 ? (
              <EmptyState title={t.nobody}>
                <p class="soft">{t.nobodyHelp}</p>
              </EmptyState>
            ) : (
              <>
                <ul class="stack" aria-label={t.peopleTable}>
                  {page.items.map((person) => (
                    <PersonRow
                      key={person.personId}
                      person={person}
                      dealerId={dealerId}
                      zone={zone}
                      changed={changed}
                      t={t}
                    />
                  ))}
                </ul>
                {page.next !== null && (
                  <MoreButton
                    read={async () => people.show(joinPages(page, await ask(page.next ?? undefined)))}
                  />
                )}
              </>
            )
          }
        </Show>
      </section>
      <section class="card">
        <h2>{t.addPerson}</h2>
        <p class="soft">{t.addPersonHelp}</p>
        <Form
          key={added.value}
          send={t.addNow}
          draft={`person ${dealerId}`}
          submit={async (form) => {
            const body = { email: entered(form, '/email') ?? '', name: entered(form, '/name') ?? '' }
            const person = await unwrap(api.POST('/v1/dealers/{dealerId}/people', { params: { path }, body }))
            added.value += 1
            changed(t.added(person.name))
          }}
        >
          <div class="fields">
            <TextField name="/name" label={t.person} maxLength={100} />
            <TextField name="/email" type="email" label={t.email} maxLength={254} />
          </div>
        </Form>
      </section>
    </div>
  )
}
