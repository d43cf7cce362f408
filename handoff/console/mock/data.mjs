// Sample conversations with every quality of translation, for design work.
const ago = (minutes) => new Date(Date.now() - minutes * 60_000).toISOString();
const day = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

export const session = {
  id: 'a1', name: 'Hannah Becker', email: 'hannah@nordlicht.shop', role: 'administrator', languages: ['en'], skills: ['shipping', 'customs'],
  deskLanguage: 'en', shopName: 'Nordlicht Goods',
};

export const agents = [
  { id: 'a1', name: 'Hannah Becker', role: 'administrator', languages: ['en'], skills: ['shipping'], online: true },
  { id: 'a2', name: 'Priya Raman', role: 'agent', languages: ['en'], skills: ['payment'], online: true },
  { id: 'a3', name: 'Tom Okafor', role: 'agent', languages: ['en'], skills: ['returns'], online: false },
];

const machine = (text) => ({ language: 'en', text, engine: 'apertium', quality: 'machine' });
const exact = (text) => ({ language: 'en', text, engine: 'catalogue', quality: 'exact' });
const human = (text) => ({ language: 'en', text, engine: 'agent', quality: 'human' });
const guess = (text, match) => ({ language: 'en', text, engine: 'memory', quality: 'guess', match });
const none = () => ({ language: 'en', text: '', engine: 'memory', quality: 'none' });

function transcript(start, lines) {
  return lines.map(([author, language, text, translation, extra], index) => ({
    sequence: index + 1, author, authorName: author === 'agent' ? session.name : null, at: ago(start - index * 1.5), language, text,
    translation: translation ?? null, status: author === 'bot' || author === 'agent' ? 'read' : null, ...extra,
  }));
}

const customsOrder = {
  number: 'NL-204417', status: 'customs', statusText: 'Held in customs', placedOn: day(-12), total: '€148.90',
  items: [{ name: 'Merino blanket, fjord blue', quantity: 1 }, { name: 'Beeswax candle set', quantity: 2 }], destination: 'Valencia, Spain', payment: 'Visa ending in 4471, paid',
  shipments: [{ carrier: 'PostNord', trackingNumber: 'RR123456785NO', status: 'customs', statusText: 'In customs', estimatedOn: day(3), lastEventOn: day(-4), lastEvent: 'Customs asks the recipient for an invoice' }],
  refund: null,
};

const spanish = transcript(16, [
  ['shopper', 'es', 'Hola, buenas tardes', exact('Hello, good afternoon')],
  ['bot', 'es', '¡Hola! ¿En qué puedo ayudarte?', exact('Hello! How can I help you?')],
  ['shopper', 'es', 'Mi paquete NL-204417 lleva cuatro días retenido en la aduana y me piden la factura. ¿Qué tengo que hacer?', machine('My package NL-204417 has been held at customs for four days and they ask me for the invoice. What do I have to do?')],
  ['bot', 'es', 'Tu pedido NL-204417 está en la aduana desde hace 4 días. Normalmente basta con enviar la factura; te la hemos mandado por correo electrónico.', exact('Your order NL-204417 has been in customs for 4 days. Sending the invoice is usually enough; we have e-mailed it to you.')],
  ['shopper', 'es', 'Ya la envié, pero dicen que el valor declarado no coincide con los 148,90 €. Quiero hablar con una persona, por favor.', machine('I already sent it, but they say that the declared value does not match the 148,90 €. I want to speak with a person, please.')],
  ['system', 'en', 'Handed over to the desk'],
  ['agent', 'es', 'Hola, soy Hannah. Lo reviso ahora mismo con PostNord y te escribo en unos minutos.', human('Hello, this is Hannah. I am checking it with PostNord right now and will write to you in a few minutes.')],
  ['note', 'en', 'PostNord: declared value was typed as 14.89. Corrected invoice requested from the warehouse.', null, { authorName: 'Priya Raman' }],
  ['shopper', 'es', 'Vale, muchas gracias. ¿Me va a tocar pagar algo más?', guess('OK, thank you very much. Do I have to pay anything else?', 87)],
]);

const arabic = transcript(34, [
  ['shopper', 'ar', 'السلام عليكم، أين طلبي رقم NL-198302؟', machine('Peace be upon you, where is my order number NL-198302?')],
  ['bot', 'ar', 'وعليكم السلام! طلبك NL-198302 قيد التوصيل، والموعد المتوقع هو 24 نوفمبر.', exact('Hello! Your order NL-198302 is out for delivery, expected on 24 November.')],
  ['shopper', 'ar', 'مكتوب "تم التسليم" لكنني لم أستلم أي شيء! هذه ثاني مرة يحدث فيها هذا معكم.', machine('It says “delivered” but I received nothing! This is the second time that this happens with you.')],
  ['shopper', 'ar', 'شغلكم تعبان بصراحة والله ما عاد أطلب منكم', none()],
  ['shopper', 'ar', 'أريد استرداد 89.50 € اليوم وإلا سأكتب تقييماً سيئاً', guess('I want a refund of 89.50 € today or I will leave a bad review', 74)],
  ['system', 'en', 'Handed over to the desk'],
]);

const chinese = transcript(9, [
  ['shopper', 'zh', '你好，我的订单 NL-210055 付款了两次，信用卡扣了两笔 ¥1,260。', machine('Hello, my order NL-210055 was paid twice, the credit card was charged two times ¥1,260.')],
  ['bot', 'zh', '非常抱歉。重复扣款通常会在 3 到 5 个工作日内自动退回。', exact('We are very sorry. A duplicate charge is usually returned automatically within 3 to 5 working days.')],
  ['shopper', 'zh', '已经过了七天了，还没有退回来。', machine('Seven days have passed already, it has not come back yet.')],
]);

const base = { priority: 0, claimedBy: null, claimedById: null, claimedAt: null, endedAt: null, outcome: null, epoch: 1, entities: [], order: null };

export const handoffs = [
  {
    ...base, id: 'h1', state: 'claimed', reason: 'asked', intent: 'customs.held', skill: 'customs', shopperLanguage: 'es', channel: 'whatsapp', minutes: 14,
    claimedBy: session.name, claimedById: 'a1', claimedAt: ago(7), preview: 'OK, thank you very much. Do I have to pay anything else?', previewOriginal: 'Vale, muchas gracias. ¿Me va a tocar pagar algo más?',
    summary: 'Order NL-204417 (€148.90) has been in customs for 4 days: declared value does not match the invoice.', transcript: spanish, order: customsOrder,
    entities: [{ kind: 'order_number', text: 'NL-204417', value: 'NL-204417' }, { kind: 'amount', text: '148,90 €', value: '148.90 EUR' }, { kind: 'tracking_number', text: 'RR123456785NO', value: 'RR123456785NO' }],
  },
  {
    ...base, id: 'h2', state: 'waiting', reason: 'anger', intent: 'shipping.not_received', skill: 'shipping', shopperLanguage: 'ar', channel: 'messenger', minutes: 26, priority: 1,
    preview: 'I want a refund of 89.50 € today or I will leave a bad review', previewOriginal: 'أريد استرداد 89.50 € اليوم وإلا سأكتب تقييماً سيئاً',
    summary: 'Order NL-198302 is marked delivered but not received; second time. Asks for a refund of €89.50 today. Upset.', transcript: arabic,
    order: { ...customsOrder, number: 'NL-198302', status: 'delivered', statusText: 'Marked as delivered', total: '€89.50', destination: 'Amman, Jordan', payment: 'PayPal, paid', items: [{ name: 'Walnut serving board', quantity: 1 }],
      shipments: [{ carrier: 'Aramex', trackingNumber: '44871200931', status: 'delivered', statusText: 'Delivered', estimatedOn: null, lastEventOn: day(-1), lastEvent: 'Left with a neighbour' }] },
    entities: [{ kind: 'order_number', text: 'NL-198302', value: 'NL-198302' }, { kind: 'amount', text: '89.50 €', value: '89.50 EUR' }],
  },
  {
    ...base, id: 'h3', state: 'waiting', reason: 'sensitive', intent: 'payment.double_charge', skill: 'payment', shopperLanguage: 'zh', channel: 'webchat', minutes: 6,
    preview: 'Seven days have passed already, it has not come back yet.', previewOriginal: '已经过了七天了，还没有退回来。', summary: 'Order NL-210055 charged twice, 2 × ¥1,260, seven days ago.', transcript: chinese,
    entities: [{ kind: 'order_number', text: 'NL-210055', value: 'NL-210055' }, { kind: 'amount', text: '¥1,260', value: '1260 CNY' }],
  },
  {
    ...base, id: 'h4', state: 'waiting', reason: 'not_understood', intent: 'returns.exchange', skill: 'returns', shopperLanguage: 'pl', channel: 'webchat', minutes: 3,
    preview: 'Can I swap the boots for a half size larger if I already wore them once at home?', previewOriginal: 'Czy mogę wymienić buty na pół rozmiaru większe, jeśli raz chodziłam w nich po domu?',
    summary: 'Wants to exchange boots for a larger size.',
    transcript: transcript(4, [['shopper', 'pl', 'Czy mogę wymienić buty na pół rozmiaru większe, jeśli raz chodziłam w nich po domu?', machine('Can I swap the boots for a half size larger if I already wore them once at home?')]]),
  },
  {
    ...base, id: 'h5', state: 'waiting', reason: 'order_not_found', intent: 'shipping.no_update', skill: 'shipping', shopperLanguage: 'pt-BR', channel: 'whatsapp', minutes: 1,
    preview: 'The tracking number does not show anything since Monday', previewOriginal: 'O código de rastreio não mostra nada desde segunda-feira', summary: 'Tracking shows nothing since Monday; no order number given.',
    transcript: transcript(2, [['shopper', 'pt-BR', 'O código de rastreio não mostra nada desde segunda-feira', guess('The tracking number does not show anything since Monday', 91)]]),
  },
  {
    ...base, id: 'h6', state: 'claimed', reason: 'asked', intent: 'refund.status', skill: 'refund', shopperLanguage: 'fr', channel: 'webchat', minutes: 40, claimedBy: 'Priya Raman', claimedById: 'a2', claimedAt: ago(31),
    preview: 'My refund still has not arrived.', previewOriginal: "Mon remboursement n'est toujours pas arrivé.", summary: 'Refund of €52.00 promised on 14 November has not arrived.',
    transcript: transcript(42, [['shopper', 'fr', "Mon remboursement n'est toujours pas arrivé.", machine('My refund still has not arrived.')]]),
  },
  {
    ...base, id: 'h7', state: 'resolved', reason: 'asked', intent: 'shipping.change_address', skill: 'shipping', shopperLanguage: 'tr', channel: 'whatsapp', minutes: 180, claimedBy: session.name, claimedById: 'a1', claimedAt: ago(170), endedAt: ago(150), outcome: 'solved',
    preview: 'Thank you, the new address is right.', previewOriginal: 'Teşekkürler, yeni adres doğru.', summary: 'Address of NL-209118 changed.', transcript: transcript(180, [['shopper', 'tr', 'Teşekkürler, yeni adres doğru.', machine('Thank you, the new address is right.')]]),
  },
];

export function card({ transcript: _, entities: __, order: ___, epoch: ____, minutes, ...fields }) {
  const waiting = handoffs.filter((h) => h.state === 'waiting').sort((a, b) => b.priority - a.priority || b.minutes - a.minutes);
  return {
    ...fields, conversationId: `c-${fields.id}`, waitingSeconds: minutes * 60, enqueuedAt: ago(minutes), mine: fields.claimedById === session.id,
    position: waiting.findIndex((h) => h.id === fields.id) + 1,
  };
}

const answers = {
  'customs.held': ['Held in customs', 'Customs sometimes holds a parcel for a few days. Please send the invoice that we e-mailed to you.', { es: 'La aduana a veces retiene un paquete unos días. Envía, por favor, la factura que te mandamos por correo electrónico.', ar: 'قد تحتجز الجمارك الطرد بضعة أيام. يُرجى إرسال الفاتورة التي أرسلناها إليك بالبريد الإلكتروني.' }],
  'customs.duties': ['Import duty and taxes', 'Duties and taxes for your country are included in the price at checkout. You pay nothing at the door.', { es: 'Los derechos de aduana y los impuestos de tu país están incluidos en el precio. No pagas nada al recibirlo.', ar: 'الرسوم الجمركية والضرائب مشمولة في السعر عند الدفع. لن تدفع شيئاً عند الاستلام.' }],
  'refund.request': ['Refund', 'We have started your refund. It reaches your account within 5 working days.', { es: 'Hemos iniciado tu reembolso. Llegará a tu cuenta en un plazo de 5 días laborables.', ar: 'لقد بدأنا إجراءات استرداد المبلغ. سيصل إلى حسابك خلال 5 أيام عمل.' }],
  'shipping.not_received': ['Parcel not received', 'We are sorry. We have opened an investigation with the carrier and will answer within 24 hours.', { es: 'Lo sentimos. Hemos abierto una investigación con el transportista y te responderemos en 24 horas.', ar: 'نعتذر منك. فتحنا تحقيقاً مع شركة الشحن وسنرد عليك خلال 24 ساعة.' }],
};

export const articles = (language) =>
  Object.entries(answers).map(([intent, [title, text, texts]]) => ({ intent, title, text, shopperText: texts[language] ?? text }));

export function translate(handoff, text) {
  const language = handoff.shopperLanguage;
  const approved = Object.values(answers).find(([, english]) => english === text);
  if (approved) return { language, text: approved[2][language] ?? text, engine: 'catalogue', quality: 'exact', canSend: true };
  if (/refund/i.test(text)) return { language, text: answers['refund.request'][2][language] ?? text, engine: 'memory', quality: 'guess', match: 78, canSend: false };
  if (/xyzzy/i.test(text)) return { language, text: '', engine: 'memory', quality: 'none', canSend: false };
  const spanish = 'No, no tienes que pagar nada más: corregimos la factura hoy y la aduana liberará tu paquete NL-204417.';
  return { language, text: language === 'es' ? spanish : `[${language}] ${text}`, engine: 'apertium', quality: 'machine', canSend: true };
}

export const explanation = (handoff, sequence) => {
  const { text, language } = handoff.transcript.find((line) => line.sequence === sequence);
  return {
    language, languageConfidence: 0.98,
    intents: [{ intent: handoff.intent, probability: 0.71 }, { intent: 'shipping.delayed', probability: 0.18 }, { intent: 'shipping.no_update', probability: 0.05 }],
    reasons: text.split(' ').slice(0, 4).map((piece, i) => ({ text: piece, share: [0.46, 0.27, 0.17, 0.1][i] })),
    similar: [{ language, intent: handoff.intent, text, english: 'Where is my parcel, it should have been here on Monday?' }, { language: 'en', intent: handoff.intent, text: 'no sign of my parcel yet', english: null }],
  };
};
