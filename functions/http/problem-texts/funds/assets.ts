import type { ProblemTexts } from '../types.ts';

export const ASSETS_TEXTS: ProblemTexts = {
  'funds.assets.belowLine': [
    '单价低于固定资产标准（{lineFen} 分），也不是大批同类物资（{quantity} 件起）；请作库存物品或直接列支。',
    'The unit price is below the line ({lineFen} fen) and it is no bulk of {quantity} or more: goods in store or an expense.',
  ],
  'funds.assets.lifeOutOfRange': [
    '折旧年限应在 {minYears} 至 {maxYears} 年之间。',
    'The life must be {minYears} to {maxYears} years.',
  ],
  'funds.assets.dayFuture': ['日期还没有到。', 'The day has not come.'],
  'funds.assets.bookedTooEarly': [
    '入账日期不能早于取得月份。',
    'It cannot be booked before the month it was acquired in.',
  ],
  'funds.assets.openingTooMuch': [
    '期初累计折旧不能超过原值，且只用于期初卡片。',
    'Opening depreciation is for opening cards only and never above the cost.',
  ],
  'funds.assets.expenditureUnknown': ['没有这笔支出申请。', 'There is no such expenditure.'],
  'funds.assets.voucherUnknown': [
    '没有这张凭证，或它没有资本性支出。',
    'No such voucher, or none with capital expenditure.',
  ],
  'funds.assets.expenditureUnpaid': [
    '这笔支出还没有付款，付款后再登记资产。',
    'The request is not paid; register it then.',
  ],
  'funds.assets.purchaseExceeded': [
    '这笔购置的资本性支出为 {spentFen} 分，还可登记 {leftFen} 分，卡片原值超出。',
    'The purchase spent {spentFen} fen on capital and leaves {leftFen} for cards; this one costs more.',
  ],
  'funds.assets.tooMany': ['资产卡片已达 {max} 张上限。', 'There are {max} cards already.'],
  'funds.assets.alreadyReturned': ['已经归还。', 'It was returned already.'],
  'funds.assets.notInUse': ['这项资产正在处置或已处置。', 'The asset is being disposed of or is gone.'],
  'funds.assets.notApproved': ['处置申请还没有批准。', 'The disposal is not approved yet.'],
  'funds.assets.alreadyDisposed': ['这项资产已经处置。', 'The asset was disposed of already.'],
  'funds.assets.disposedBeforeBought': ['处置日期早于取得日期。', 'It would go before it came.'],
  'funds.assets.depreciationBehind': [
    '处置前须先计提到上月的折旧，请先计提折旧。',
    'Depreciation up to the month before has to be posted first.',
  ],
  'funds.assets.stocktakeClosed': ['盘点已经结束。', 'The stocktake is closed.'],
  'funds.assets.stocktakeSamePerson': ['盘点须由另一人结束。', 'Another person has to close the stocktake.'],
  'funds.assets.codeUnknown': ['没有编号 {code} 的资产。', 'No asset has the code {code}.'],
};
