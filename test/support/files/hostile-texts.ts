const long = 'ñ'.repeat(32_000)

/** Texts that have broken other people's spreadsheets, as they are given and as a cell must hold them. */
export const hostileTexts: readonly { given: string; held: string }[] = [
  ...[
    `=cmd|' /C calc'!A0`,
    '＝1+1',
    '+34 600 111 222',
    '-2+3',
    '@SUM(1)',
    '＋1',
    '－1',
    '＠x',
    '\t=1+1',
    '🚗 ruido 👨‍👩‍👧‍👦',
    'مرحبا بالعالم',
    'dos\nlíneas',
    'con "comillas"; y, separadores',
    '<b>&amp;</b> ]]>',
    '_x0041_ y _x000D_',
    ' espacios ',
    "'ya con apóstrofo",
    '00012',
    '1e5',
    long,
  ].map((text) => ({ given: text, held: text })),
  { given: 'antes\u0000después\u0007\u001b', held: 'antes\ufffddespués\ufffd\ufffd' },
  { given: 'medio \ud83d par', held: 'medio \ufffd par' },
  { given: '\ufffe\uffff', held: '\ufffd\ufffd' },
  { given: `${'x'.repeat(32_765)}🚗 y más`, held: `${'x'.repeat(32_765)}…` },
  { given: `${'y'.repeat(32_767)}`, held: 'y'.repeat(32_767) },
]
