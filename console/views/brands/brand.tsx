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
import { PageTitle } from '../../elements/page/page-title.tsx'
import { ReplaceForm } from '../../elements/forms/replace-form.tsx'
import { Show } from '../../elements/page/states.tsx'
import type { BrandsTexts } from '../../texts/es/staff/brands.ts'
import { brandBody } from './brand-body.ts'
import { BrandFields } from './brand-fields.tsx'

const last = lastRead<Tagged<Schemas['Brand']>>()
const list = '/asortis/marcas'

const NewBrand = ({ t }: { t: BrandsTexts }) => {
  const { api } = useApp()
  const create = async (form: FormData) => {
    const brandId = enteredId(form, 'brandId')
    const put = api.PUT('/v1/brands/{brandId}', { params: { path: { brandId } }, body: brandBody(form) })
    await unwrapTagged(put)
    const page = `${list}/${encodeURIComponent(brandId)}`
    sayDone(t.created, page)
    go(page, { replace: true })
  }
  return (
    <>
      <PageTitle title={t.add} />
      <Form send={t.create} submit={create} draft="new-brand" cancel={() => go(list)}>
        <TextField name="brandId" label={t.id} hint={t.idHint} maxLength={64} />
        <BrandFields brand={{}} t={t} />
      </Form>
    </>
  )
}

const ExistingBrand = ({ brandId, t }: { brandId: string; t: BrandsTexts }) => {
  const { api, common } = useApp()
  const params = { path: { brandId } }
  const read = (signal?: AbortSignal) =>
    unwrapTagged(api.GET('/v1/brands/{brandId}', { params, ...(signal && { signal }) }))
  const brand = useLoad(last, brandId, read)
  return (
    <Show loading={brand}>
      {(seen) => (
        <>
          <PageTitle title={seen.data.name} />
          <Done />
          <p>
            <a href={`${list}/${encodeURIComponent(brandId)}/encuesta`}>{t.survey}</a>
          </p>
          <ReplaceForm
            key={seen.etag}
            seen={seen}
            read={() => read()}
            draft={`brand ${brandId}`}
            put={(form, { etag }) => {
              const header = { 'If-Match': etag }
              return unwrapTagged(
                api.PUT('/v1/brands/{brandId}', { params: { ...params, header }, body: brandBody(form) }),
              )
            }}
            saved={(saved) => {
              brand.show(saved)
              sayDone(common.saved)
            }}
          >
            {(now) => <BrandFields brand={now} t={t} />}
          </ReplaceForm>
        </>
      )}
    </Show>
  )
}

/** A brand: its rules, its time limits and its managers; or a new one. */
export const View = ({ parameters: { brandId }, t }: ViewProps<BrandsTexts>) => (
  <div class="stack narrow">
    <BackLink href={list}>{t.title}</BackLink>
    {brandId === undefined ? <NewBrand t={t} /> : <ExistingBrand brandId={brandId} t={t} />}
  </div>
)
