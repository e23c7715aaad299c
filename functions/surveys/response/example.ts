/** The contract's example of a survey response, to the example brand's survey. */
export const responseExample = {
  answeredAt: '2026-11-29T18:30:00+01:00',
  identified: true,
  answers: [
    { question: 'Q1', mark: 9 },
    { question: 'Q7', mark: 10 },
  ],
  match: { visitRef: 'OR-55231' },
}
