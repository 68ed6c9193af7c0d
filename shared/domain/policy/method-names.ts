/** Statutory procurement, a grant-style call, and purchases below the locality's 采购限额标准 (domain.md 0.3). */
export const tracks = ['PROCUREMENT', 'VENTURE', 'BELOW_LIMIT'] as const;

/**
 * How the supplier is found. `ventureCall` (公益创投) is a grant-style call, `comparison` (比选) and `directAward`
 * (直接委托) are for purchases below the limit; none of the three is a statutory method. An inquiry (询价) is not
 * here: it is for uniform goods in stock (Government Procurement Law, art. 32).
 */
export const methods = [
  'openTender',
  'invitedTender',
  'competitiveNegotiation',
  'competitiveConsultation',
  'singleSource',
  'ventureCall',
  'comparison',
  'directAward',
] as const;
type Track = (typeof tracks)[number];
type Method = (typeof methods)[number];

/** The methods of each track, the usual one first. */
export const methodsOf = {
  PROCUREMENT: [
    'competitiveConsultation',
    'openTender',
    'invitedTender',
    'competitiveNegotiation',
    'singleSource',
  ],
  VENTURE: ['ventureCall'],
  BELOW_LIMIT: ['comparison', 'directAward'],
} as const satisfies Record<Track, readonly Method[]>;

export const isOfTrack = (method: Method, track: Track): boolean =>
  methodsOf[track].some((one) => one === method);

/** When only some may be asked (art. 29) and when terms may be negotiated (art. 30). */
export const methodGrounds = {
  invitedTender: ['limitedRange', 'costDisproportionate'],
  competitiveNegotiation: ['failedTender', 'complexSpecs', 'urgent', 'priceNotComputable'],
} as const;

/** The only lawful reasons to ask one supplier (Government Procurement Law, art. 31). */
export const singleSourceReasons = ['unique', 'emergency', 'addition'] as const;

/** Figures a locality publishes; where one is not known, a handler says that they rely on it being as it is taken. */
export const assumedThresholds = ['procurementLimit', 'openTender'] as const;
