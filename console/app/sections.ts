import type { CommonTexts } from '../texts/es/common.ts'

type Section = { href: string; title: string }

/** The pages of one dealer, in the order in which its people need them, and their guide. */
export const dealerSections = ({ sections }: CommonTexts, dealerId: string): readonly Section[] => {
  const base = `/d/${encodeURIComponent(dealerId)}`
  return [
    { href: `${base}/problemas`, title: sections.problems },
    { href: `${base}/seguimientos`, title: sections.followUps },
    { href: `${base}/llamadas`, title: sections.calls },
    { href: `${base}/cifras`, title: sections.figures },
    { href: `${base}/encuesta`, title: sections.survey },
    { href: `${base}/grupo`, title: sections.group },
    { href: `${base}/derechos`, title: sections.rights },
    { href: `${base}/preferencias`, title: sections.preferences },
    { href: '/docs/guia-responsable', title: sections.guide },
  ]
}

/** The pages of specialists, who see no case before its review is final, and the documentation. */
export const specialistSections = ({ sections }: CommonTexts): readonly Section[] => [
  { href: '/especialista', title: sections.specialist },
  { href: '/especialista/supervision', title: sections.supervision },
  { href: '/docs/guia-especialista', title: sections.guide },
  { href: '/docs', title: sections.documentation },
]

/** The pages of Asortis's staff, their guide and the documentation. */
export const staffSections = ({ sections }: CommonTexts): readonly Section[] => [
  { href: '/asortis', title: sections.overview },
  { href: '/asortis/problemas', title: sections.allProblems },
  { href: '/asortis/seguimientos', title: sections.allFollowUps },
  { href: '/asortis/supervision', title: sections.supervision },
  { href: '/asortis/concesionarios', title: sections.dealers },
  { href: '/asortis/marcas', title: sections.brands },
  { href: '/asortis/encuestas', title: sections.surveyImports },
  { href: '/asortis/cuestionarios', title: sections.questionnaires },
  { href: '/asortis/grupos', title: sections.groups },
  { href: '/asortis/sorteos', title: sections.draws },
  { href: '/asortis/exclusion', title: sections.exclusions },
  { href: '/asortis/informacion', title: sections.information },
  { href: '/docs/guia-asortis', title: sections.guide },
  { href: '/docs', title: sections.documentation },
]
