/**
 * Ending a purchase takes two: one asks, the chain decides (`decided` is where any decision in `here` leads
 * besides), and until then everything goes on where it is.
 */
export const stop = <S extends string, D extends string = never>(here: S, ...decided: D[]) =>
  ({
    requestStop: [here],
    decideApproval: [here, ...decided, 'cancelled'],
    noteOverdue: [here],
  }) as const;
/** What is public before the purchase begins, and what somebody holds against it. */
export const announce = <S extends string>(here: S) =>
  ({
    publishIntention: [here],
    recordNoticeObjection: [here],
    judgeNoticeObjection: [here],
  }) as const;
/** What is public can also be made to stand still. */
export const halt = <S extends string, D extends string = never>(here: S, ...decided: D[]) =>
  ({ ...stop(here, ...decided), suspend: ['suspended'] }) as const;
/** Work under way is not cancelled but ended early. */
export const end = <S extends string, D extends string = never>(here: S, ...decided: D[]) =>
  ({
    requestStop: [here],
    decideApproval: [here, ...decided, 'terminatedEarly'],
    noteOverdue: [here],
    suspend: ['suspended'],
  }) as const;
/** Objections run beside the stages. What one that holds leads to, its remedy decides (`remedied`). */
export const hear = <S extends string, R extends string>(here: S, ...remedied: R[]) =>
  ({
    raiseObjection: [here],
    answerObjection: [here, ...remedied],
    withdrawObjection: [here, ...remedied],
    judgeAdmission: [here, ...remedied],
    answerComplaint: [here],
    pauseComplaint: [here],
    decideComplaint: [here, ...remedied],
  }) as const;
/** Whom an applicant finds biased steps back, or is found not to be: then the panel that judged is another. */
export const recuse = <S extends string, A extends string = never>(here: S, ...anew: A[]) =>
  ({ requestRecusal: [here], decideRecusal: [here, ...anew] }) as const;
/** Once the work is done nothing new is objected to; what is still open is heard to its end. */
export const hearOut = <S extends string>(here: S) =>
  ({
    answerObjection: [here],
    withdrawObjection: [here],
    judgeAdmission: [here],
    answerComplaint: [here],
    pauseComplaint: [here],
    decideComplaint: [here],
  }) as const;
/** What runs beside the stages and stays where it is. */
export const pay = <S extends string>(here: S) =>
  ({
    requestPayment: [here],
    withholdPayment: [here],
    sendPayments: [here],
    recordPayment: [here],
    orderClawBack: [here],
    recordClawBack: [here],
    askConsequence: [here],
    enforceConsequence: [here],
  }) as const;
export const report = <S extends string>(here: S) =>
  ({ submitReport: [here], judgeReport: [here] }) as const;

/** Bonds of those who bid: named only once the bids are open. */
export const bonds = <S extends string>(here: S) =>
  ({ recordBond: [here], returnBond: [here] }) as const;
/** What a contract in force asks for, whatever stage the work is in. */
export const underContract = <S extends string>(here: S) =>
  ({
    recordContractPublication: [here],
    recordContractFiling: [here],
    ...bonds(here),
  }) as const;
/** Changes of one contract; whoever takes over what is left of another signs while the others work. */
export const changes = <S extends string>(here: S) =>
  ({
    consentSubcontract: [here],
    proposeSupplement: [here],
    signSupplement: [here, 'terminatedEarly'],
    signContract: [here],
    declineAward: [here],
  }) as const;
