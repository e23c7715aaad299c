import { useApp } from '../../app/app.ts'
import { address } from '../../app/routing/router.ts'
import type { ViewProps } from '../../app/routing/view.tsx'
import { PageTitle } from '../../elements/page/page-title.tsx'
import { Tabs } from '../../elements/page/tabs.tsx'
import type { SupervisionTexts } from '../../texts/es/supervision/supervision.ts'
import { AgreementPart } from './agreement.tsx'
import { CoachingPart } from './coaching.tsx'
import { QueuesPart } from './queues.tsx'
import { SampleSettings } from './sample-settings.tsx'
import { WronglyPart } from './wrongly.tsx'

const parts = {
  colas: { name: 'queues', Part: QueuesPart },
  acuerdo: { name: 'agreement', Part: AgreementPart },
  formacion: { name: 'coaching', Part: CoachingPart },
  guion: { name: 'wrongly', Part: WronglyPart },
  muestra: { name: 'sample', Part: SampleSettings },
} as const
const isPart = (name: string): name is keyof typeof parts => name in parts

/** How calls are supervised: for staff everything, for specialists the figures of months whose reviews are over. */
export const View = ({ t }: ViewProps<SupervisionTexts>) => {
  const { me } = useApp()
  const offered = (['colas', 'acuerdo', 'formacion', 'guion', 'muestra'] as const).filter(
    (name) => me.audience === 'staff' || name === 'acuerdo' || name === 'formacion',
  )
  const first = offered[0] ?? 'acuerdo'
  const asked = address.value.query.get('ver') ?? ''
  const chosen = isPart(asked) && offered.includes(asked) ? asked : first
  const { Part } = parts[chosen]
  return (
    <>
      <div class="page-head">
        <PageTitle title={t.title} />
        <p class="soft">{t.about}</p>
      </div>
      <div class="stack">
        <Tabs
          label={t.parts}
          name="ver"
          chosen={chosen === first ? '' : chosen}
          tabs={offered.map((name) => ({
            value: name === first ? '' : name,
            title: t.tabs[parts[name].name],
          }))}
        />
        <Part t={t} />
      </div>
    </>
  )
}
