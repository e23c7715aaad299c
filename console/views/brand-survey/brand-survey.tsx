import { address } from '../../app/routing/router.ts'
import type { ViewProps } from '../../app/routing/view.tsx'
import { BackLink } from '../../elements/page/back-link.tsx'
import { lazyPart } from '../../elements/page/lazy-part.tsx'
import { PageTitle } from '../../elements/page/page-title.tsx'
import { Tabs } from '../../elements/page/tabs.tsx'
import type { BrandSurveyTexts } from '../../texts/es/staff/brand-survey.ts'

const BrandCoherencePart = lazyPart(async () => (await import('./brand-coherence.tsx')).BrandCoherencePart)
const parts = {
  configuracion: lazyPart(async () => (await import('./settings.tsx')).SettingsPart),
  codigos: lazyPart(async () => (await import('./codes.tsx')).CodesPart),
}
const isPart = (name: string): name is keyof typeof parts => name in parts

/** A brand's survey for Asortis's staff: its figures, its settings, and the codes of its dealers. */
export const View = ({ parameters: { brandId = '' }, t }: ViewProps<BrandSurveyTexts>) => {
  const chosen = address.value.query.get('ver') ?? ''
  const Part = isPart(chosen) ? parts[chosen] : BrandCoherencePart
  return (
    <div class="stack">
      <BackLink href={`/asortis/marcas/${encodeURIComponent(brandId)}`}>{t.brand}</BackLink>
      <div class="page-head">
        <div class="row">
          <PageTitle title={t.title} />
          <a class="button" href={`/asortis/encuestas?marca=${encodeURIComponent(brandId)}`}>
            {t.importFile}
          </a>
        </div>
      </div>
      <Tabs
        label={t.parts}
        name="ver"
        chosen={isPart(chosen) ? chosen : ''}
        tabs={[
          { value: '', title: t.tabs.coherence },
          { value: 'configuracion', title: t.tabs.settings },
          { value: 'codigos', title: t.tabs.codes },
        ]}
      />
      <Part brandId={brandId} t={t} />
    </div>
  )
}
