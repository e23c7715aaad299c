import { page, type Route } from './view.tsx'

const staff = ['staff'] as const

const brand = () => import('../views/brands/brand.tsx')
const brandTexts = {
  es: () => import('../texts/es/staff/brands.ts'),
  en: () => import('../texts/en/staff/brands.ts'),
}
const dealer = () => import('../views/dealers/dealer.tsx')
const dealerTexts = {
  es: () => import('../texts/es/staff/dealer.ts'),
  en: () => import('../texts/en/staff/dealer.ts'),
}

/** The pages on which Asortis's staff keep the directory. */
export const staffRoutes: readonly Route[] = [
  page('/asortis/marcas', staff, () => import('../views/brands/brands.tsx'), brandTexts),
  page('/asortis/marcas/nueva', staff, brand, brandTexts),
  page('/asortis/marcas/:brandId', staff, brand, brandTexts),
  page('/asortis/concesionarios', staff, () => import('../views/dealers/dealers.tsx'), {
    es: () => import('../texts/es/staff/dealers.ts'),
    en: () => import('../texts/en/staff/dealers.ts'),
  }),
  page('/asortis/concesionarios/nuevo', staff, dealer, dealerTexts),
  page('/asortis/concesionarios/:dealerId', staff, dealer, dealerTexts),
]
