/** A small world of its own: one brand, one questionnaire, and dealers that are open Monday to Friday, 9 to 18. */
export const brandId = 'halcon'
export const questionnaireName = 'halcon-taller@1'
export const asortis = 'guardia@asortis.example'

export const brand = { name: 'Halcón', rewardRule: 'none', surveyExpectedAfterDays: 10, restPeriodDays: 0 }

export const questionnaire = {
  brand: brandId,
  kinds: ['after-service', 'recheck'],
  questions: [
    { id: 'overall', text: { es: '¿Cómo valora su visita?' }, scale: { min: 0, max: 10 }, cutOff: 8 },
  ],
}

export const firstLevel = (dealerId: string) => `jefe@${dealerId}.example`
export const secondLevel = (dealerId: string) => `gerencia@${dealerId}.example`

export const dealerOf = (dealerId: string) => ({
  name: `Talleres ${dealerId}`,
  brands: [brandId],
  alertRecipients: [
    { email: firstLevel(dealerId), kinds: ['after-service', 'recheck'], level: 1 },
    { email: secondLevel(dealerId), kinds: ['after-service', 'recheck'], level: 2 },
  ],
})
