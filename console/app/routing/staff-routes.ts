import { page, type Route } from './view.tsx'

const staff = ['staff'] as const

const brand = () => import('../../views/brands/brand.tsx')
const brandTexts = {
  es: () => import('../../texts/es/staff/brands.ts'),
  en: () => import('../../texts/en/staff/brands.ts'),
}
const dealer = () => import('../../views/dealers/dealer.tsx')
const dealerTexts = {
  es: () => import('../../texts/es/staff/dealer.ts'),
  en: () => import('../../texts/en/staff/dealer.ts'),
}

const group = () => import('../../views/groups/staff-group.tsx')
const groupTexts = {
  es: () => import('../../texts/es/staff/groups.ts'),
  en: () => import('../../texts/en/staff/groups.ts'),
}

const surveyImportsTexts = {
  es: () => import('../../texts/es/staff/survey-imports.ts'),
  en: () => import('../../texts/en/staff/survey-imports.ts'),
}

const informationTexts = {
  es: () => import('../../texts/es/staff/information.ts'),
  en: () => import('../../texts/en/staff/information.ts'),
}

const questionnaire = () => import('../../views/questionnaires/questionnaire.tsx')
const questionnaireTexts = {
  es: () => import('../../texts/es/staff/questionnaires.ts'),
  en: () => import('../../texts/en/staff/questionnaires.ts'),
}

/** The pages on which Asortis's staff keep the directory. */
export const staffRoutes: readonly Route[] = [
  page('/asortis/marcas', staff, () => import('../../views/brands/brands.tsx'), brandTexts),
  page('/asortis/marcas/nueva', staff, brand, brandTexts),
  page('/asortis/marcas/:brandId', staff, brand, brandTexts),
  page(
    '/asortis/marcas/:brandId/encuesta',
    staff,
    () => import('../../views/brand-survey/brand-survey.tsx'),
    {
      es: () => import('../../texts/es/staff/brand-survey.ts'),
      en: () => import('../../texts/en/staff/brand-survey.ts'),
    },
  ),
  page('/asortis/concesionarios', staff, () => import('../../views/dealers/dealers.tsx'), {
    es: () => import('../../texts/es/staff/dealers.ts'),
    en: () => import('../../texts/en/staff/dealers.ts'),
  }),
  page('/asortis/concesionarios/nuevo', staff, dealer, dealerTexts),
  page(
    '/asortis/concesionarios/importar',
    staff,
    () => import('../../views/dealers/imports/dealer-import.tsx'),
    {
      es: () => import('../../texts/es/staff/imports/dealer-import.ts'),
      en: () => import('../../texts/en/staff/imports/dealer-import.ts'),
    },
  ),
  page(
    '/asortis/concesionarios/importar-personas',
    staff,
    () => import('../../views/dealers/imports/person-import.tsx'),
    {
      es: () => import('../../texts/es/staff/imports/person-import.ts'),
      en: () => import('../../texts/en/staff/imports/person-import.ts'),
    },
  ),
  page('/asortis/concesionarios/:dealerId', staff, dealer, dealerTexts),
  page('/asortis/grupos', staff, () => import('../../views/groups/groups.tsx'), groupTexts),
  page('/asortis/grupos/nuevo', staff, group, groupTexts),
  page('/asortis/grupos/:groupId', staff, group, groupTexts),
  page(
    '/asortis/encuestas',
    staff,
    () => import('../../views/survey-imports/imports.tsx'),
    surveyImportsTexts,
  ),
  page(
    '/asortis/encuestas/:importId',
    staff,
    () => import('../../views/survey-imports/import.tsx'),
    surveyImportsTexts,
  ),
  page(
    '/asortis/cuestionarios',
    staff,
    () => import('../../views/questionnaires/questionnaires.tsx'),
    questionnaireTexts,
  ),
  page('/asortis/cuestionarios/nuevo', staff, questionnaire, questionnaireTexts),
  page('/asortis/cuestionarios/:questionnaireId', staff, questionnaire, questionnaireTexts),
  page('/asortis/exclusion', staff, () => import('../../views/exclusions/exclusions.tsx'), {
    es: () => import('../../texts/es/staff/exclusions.ts'),
    en: () => import('../../texts/en/staff/exclusions.ts'),
  }),
  page('/asortis/informacion', staff, () => import('../../views/information/requests.tsx'), informationTexts),
  page(
    '/asortis/informacion/:requestId',
    staff,
    () => import('../../views/information/request.tsx'),
    informationTexts,
  ),
]
