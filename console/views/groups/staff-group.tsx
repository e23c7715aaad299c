import { unwrap } from '../../../client/unwrap.ts'
import { type Schemas, useApp } from '../../app/app.ts'
import { go } from '../../app/routing/router.ts'
import type { ViewProps } from '../../app/routing/view.tsx'
import { lastRead, useLoad } from '../../data/load.ts'
import { type Tagged, unwrapTagged } from '../../data/tagged.ts'
import { BackLink } from '../../elements/page/back-link.tsx'
import { Done, sayDone } from '../../elements/page/done.tsx'
import { enteredId } from '../../elements/forms/entered-id.ts'
import { TextField } from '../../elements/forms/field.tsx'
import { Form } from '../../elements/forms/form.tsx'
import { lazyPart } from '../../elements/page/lazy-part.tsx'
import { PageTitle } from '../../elements/page/page-title.tsx'
import { ReplaceForm } from '../../elements/forms/replace-form.tsx'
import { Show } from '../../elements/page/states.tsx'
import { monthText } from '../../elements/words/time.tsx'
import { localeOf } from '../../texts/language.ts'
import type { GroupsTexts } from '../../texts/es/staff/groups.ts'
import { groupBody } from './money.ts'
import { Participants } from './participants.tsx'

const GroupCoherence = lazyPart(
  async () => (await import('../../elements/coherence/group-coherence.tsx')).GroupCoherence,
)
const last = lastRead<Tagged<Schemas['Group']>>()
const list = '/asortis/grupos'

const GroupFields = ({ group, t }: { group: Partial<Schemas['GroupContent']>; t: GroupsTexts }) => (
  <>
    <TextField name="/name" label={t.name} value={group.name ?? ''} maxLength={100} />
    <div class="fields">
      <TextField
        name="/monthlyDiscount/amount"
        label={t.discount}
        hint={t.discountHint}
        value={group.monthlyDiscount?.amount.replace('.', ',') ?? ''}
      />
      <TextField
        name="/monthlyDiscount/currency"
        label={t.currency}
        value={group.monthlyDiscount?.currency ?? 'EUR'}
        maxLength={3}
      />
    </div>
  </>
)

const NewGroup = ({ t }: { t: GroupsTexts }) => {
  const { api } = useApp()
  const create = async (form: FormData) => {
    const groupId = enteredId(form, 'groupId')
    await unwrap(api.PUT('/v1/groups/{groupId}', { params: { path: { groupId } }, body: groupBody(form) }))
    const page = `${list}/${encodeURIComponent(groupId)}`
    sayDone(t.created, page)
    go(page, { replace: true })
  }
  return (
    <>
      <PageTitle title={t.add} />
      <Form send={t.create} submit={create} draft="new-group" cancel={() => go(list)}>
        <TextField name="groupId" label={t.id} hint={t.idHint} maxLength={40} />
        <GroupFields group={{}} t={t} />
      </Form>
    </>
  )
}

const ExistingGroup = ({ groupId, t }: { groupId: string; t: GroupsTexts }) => {
  const { api, common, language } = useApp()
  const params = { path: { groupId } }
  const read = (signal?: AbortSignal) =>
    unwrapTagged(api.GET('/v1/groups/{groupId}', { params, ...(signal && { signal }) }))
  const group = useLoad(last, groupId, read)
  const put = async (form: FormData, { etag }: Tagged<unknown>) => {
    const header = { 'If-Match': etag }
    await unwrap(api.PUT('/v1/groups/{groupId}', { params: { ...params, header }, body: groupBody(form) }))
    return read()
  }
  const saved = (now: Tagged<Schemas['Group']>) => {
    group.show(now)
    sayDone(common.saved)
  }
  return (
    <Show loading={group}>
      {(seen) => {
        const { name, state, firstMonth, participants } = seen.data
        return (
          <>
            <div class="stack tight">
              <PageTitle title={name} />
              <p class="row">
                <span class={state === 'active' ? 'chip good' : 'chip'}>{t.states[state]}</span>
                <span class="soft small">
                  {state === 'forming' ? t.forming : t.firstMonth(monthText(localeOf(language), firstMonth))}
                </span>
                <a class="small" href="/asortis/sorteos">
                  {t.draws}
                </a>
              </p>
            </div>
            <Done />
            <Participants groupId={groupId} participants={participants} reload={group.reload} t={t} />
            <section class="stack">
              <h2>{t.terms}</h2>
              <ReplaceForm
                key={seen.etag}
                seen={seen}
                read={() => read()}
                put={put}
                saved={saved}
                draft={`group ${groupId}`}
              >
                {(now) => <GroupFields group={now} t={t} />}
              </ReplaceForm>
            </section>
            <GroupCoherence groupId={groupId} t={t.coherence} />
          </>
        )
      }}
    </Show>
  )
}

/** A group: its participants with their numbers, and its terms; or a new one. */
export const View = ({ parameters: { groupId }, t }: ViewProps<GroupsTexts>) => (
  <div class="stack wide narrow">
    <BackLink href={list}>{t.title}</BackLink>
    {groupId === undefined ? <NewGroup t={t} /> : <ExistingGroup groupId={groupId} t={t} />}
  </div>
)
