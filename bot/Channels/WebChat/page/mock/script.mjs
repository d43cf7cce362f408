// What the mock bot says: a short scripted conversation in four languages.
export const script = {
  en: {
    greeting: 'Hello! I can help with orders, shipping, customs and payment. What is it about?',
    buttons: ['Where is my order?', 'Customs and taxes', 'Change payment', 'Talk to a person'],
    order: 'Order KH-10482 left our warehouse on 18 November and is with DHL (00340434161094042557). It should reach you by 26 November.',
    orderButtons: ['Change the address', 'Talk to a person'],
    other: 'Standard shipping takes 3–6 days and is free on orders from €60.00.\nDo you want to know more?',
    otherButtons: ['Shipping to my country', 'Returns'],
  },
  es: {
    greeting: '¡Hola! Puedo ayudarle con pedidos, envíos, aduanas y pagos. ¿De qué se trata?',
    buttons: ['¿Dónde está mi pedido?', 'Aduanas e impuestos', 'Cambiar el pago', 'Hablar con una persona'],
    order: 'El pedido KH-10482 salió de nuestro almacén el 18 de noviembre y lo lleva DHL (00340434161094042557). Debería llegarle antes del 26 de noviembre.',
    orderButtons: ['Cambiar la dirección', 'Hablar con una persona'],
    other: 'El envío estándar tarda de 3 a 6 días y es gratuito a partir de 60,00 €.\n¿Desea saber algo más?',
    otherButtons: ['Envío a mi país', 'Devoluciones'],
  },
  zh: {
    greeting: '您好！我可以为您解答订单、配送、关税和付款方面的问题。请问您想了解什么？',
    buttons: ['我的订单到哪里了？', '关税和税费', '更换付款方式', '转人工客服'],
    order: '订单 KH-10482 已于 11 月 18 日从我们的仓库发出，由 DHL 承运（00340434161094042557），预计 11 月 26 日前送达。',
    orderButtons: ['修改收货地址', '转人工客服'],
    other: '标准配送需要 3–6 天，订单满 €60.00 免运费。\n您还想了解什么？',
    otherButtons: ['配送到我的国家', '退货'],
  },
  ar: {
    greeting: 'مرحبًا! يمكنني مساعدتكم في الطلبات والشحن والجمارك والدفع. بماذا أساعدكم؟',
    buttons: ['أين طلبي؟', 'الجمارك والضرائب', 'تغيير طريقة الدفع', 'التحدث إلى موظف'],
    order: 'غادر الطلب \u2068KH-10482\u2069 مستودعنا في 18 نوفمبر وهو الآن مع \u2068DHL\u2069 (\u206800340434161094042557\u2069). من المتوقع أن يصلكم قبل 26 نوفمبر.',
    orderButtons: ['تغيير العنوان', 'التحدث إلى موظف'],
    other: 'يستغرق الشحن العادي من 3 إلى 6 أيام، وهو مجاني للطلبات ابتداءً من 60٫00 €.\nهل ترغبون في معرفة المزيد؟',
    otherButtons: ['الشحن إلى بلدي', 'الإرجاع'],
  },
};

export function reply(language, text) {
  const words = script[language] ?? script.en;
  return /\d{4}|order|pedido|订单|包裹|طلب/iu.test(text)
    ? { text: words.order, buttons: words.orderButtons }
    : { text: words.other, buttons: words.otherButtons };
}
