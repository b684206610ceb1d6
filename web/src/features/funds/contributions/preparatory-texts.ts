import { defineTexts } from '#web/i18n/text.ts';

export const preparatoryTexts = defineTexts({
  zh: {
    title: '建会筹备金返还',
    noRule: '没有返还：本地区没有登记建会筹备金的规定。当地另有规定的，请主席在“规则与标准”中登记后启用。',
    off: '没有返还：本会没有启用。依据：{source}。建会前单位缴过筹备金的，请主席在“规则与标准”中启用。',
    nothingBack: '没有返还：{source}没有规定返还比例。当地有返还文件的，请主席在“规则与标准”中登记比例。',
    toRules: '去“规则与标准”',
    onLine: '建会前已缴的筹备金，建会后返还 {rate}。依据：{source}。',
    unverified: '待核实',
    had: '已缴筹备金 {paid} 元，已返还 {sum} 元，按规定还可返还 {left} 元。',
    record: '登记返还到账',
    hint: '上级工会把建会前代收的筹备金按比例转回，记入拨缴经费收入。可以分次登记，合计不超过应返还数。',
    verb: '登记返还',
    done: '已登记返还',
    paid: '建会前单位已缴筹备金',
    amount: '返还到账金额',
    most: '最多 {sum} 元（{rate}，已返还的扣除）',
    on: '到账日期',
    line: '{month}返还 {sum} 元',
  },
  en: {
    title: 'Return of the preparatory fund',
    noRule:
      'Nothing comes back: no local rule on the preparatory fund is on record here. Where there is one, the chair records it under rules and standards.',
    off: 'Nothing comes back: the union does not apply it. Basis: {source}. Where the employer paid before the founding, the chair switches it on under rules and standards.',
    nothingBack:
      'Nothing comes back: {source} names no share. Where a local paper does, the chair records it under rules and standards.',
    toRules: 'To rules and standards',
    onLine: 'Of what was paid before the founding, {rate} comes back. Basis: {source}.',
    unverified: 'To be confirmed',
    had: '{paid} yuan had been paid in, {sum} yuan came back, {left} yuan may still come.',
    record: 'Record what came back',
    hint: 'The upper union passes back its share of what was paid before the founding: income of 402. Instalments are possible, together no more than the share.',
    verb: 'Record',
    done: 'Recorded',
    paid: 'Paid in by the employer before the founding',
    amount: 'Came back',
    most: 'At most {sum} yuan ({rate}, less what came already)',
    on: 'Received on',
    line: '{month}: {sum} yuan',
  },
});
