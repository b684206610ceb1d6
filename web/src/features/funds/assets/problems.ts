/** What to do when an act on assets is refused; spread into the problems of the section. */
export const assetProblems = {
  'funds.assets.belowLine': {
    zh: '单价没有达到固定资产标准。大批同类物资请勾选“大批同类”并满 {quantity} 件；否则作库存物品或直接列支。',
    en: 'The unit price is below the line. Tick “bulk” for {quantity} or more of one kind; otherwise it is goods or an expense.',
  },
  'funds.assets.lifeOutOfRange': {
    zh: '这一类的折旧年限为 {minYears} 至 {maxYears} 年，请改正。',
    en: 'This class is depreciated over {minYears} to {maxYears} years.',
  },
  'funds.assets.depreciationBehind': {
    zh: '请先在资产页计提折旧，再处置。',
    en: 'Post depreciation on the assets page first, then dispose of it.',
  },
  'funds.assets.expenditureUnpaid': {
    zh: '这笔支出还没有付款。请付款后再登记资产。',
    en: 'The request is not paid yet. Register the asset once it is.',
  },
  'funds.assets.purchaseExceeded': {
    zh: '原值超出了这笔购置还可登记的 {leftFen} 分。请核对原值；分几次付款的，不要填购置凭证。',
    en: 'The cost is above the {leftFen} fen that the purchase leaves. Check it; leave the voucher out when it was paid in parts.',
  },
  'funds.assets.notInUse': {
    zh: '这项资产已在处置或已处置，请看处置记录。',
    en: 'The asset is being disposed of or is gone; see the disposals.',
  },
  'funds.assets.stocktakeSamePerson': {
    zh: '盘点由谁发起就不能由谁结束，请另一位负责人核对差异。',
    en: 'Who opened a count does not close it; another person has to look at the differences.',
  },
  'funds.assets.codeUnknown': {
    zh: '没有编号 {code} 的资产。请核对标签，或登记为盘盈。',
    en: 'No asset has the code {code}. Check the label, or note it as surplus.',
  },
} as const;
