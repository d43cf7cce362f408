import { makeStyles, tokens } from '@fluentui/react-components';
import type { Order, Shipment } from '../api/types';
import { BoxRegular, VehicleTruckProfileRegular } from '../app/icons';
import { useTexts } from '../texts/TextsContext';
import { CopyButton } from './CopyButton';
import { Fact, Facts } from './Fact';
import { Section } from './Section';

const useStyles = makeStyles({
  status: { display: 'flex', alignItems: 'center', gap: '8px', marginBottom: '12px', fontSize: tokens.fontSizeBase400, lineHeight: 1.35, fontWeight: tokens.fontWeightSemibold },
  icon: { color: tokens.colorBrandForeground1, fontSize: '20px', flexShrink: 0 },
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column', gap: '4px' },
  quantity: { color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums', marginInlineEnd: '6px' },
  shipment: { padding: '10px 12px', borderRadius: '10px', backgroundColor: tokens.colorNeutralBackground3, display: 'flex', flexDirection: 'column', gap: '4px' },
  head: { display: 'flex', alignItems: 'center', gap: '8px', fontWeight: tokens.fontWeightSemibold },
  tracking: { display: 'flex', alignItems: 'center', gap: '4px', fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
  pale: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: 1.45 },
});

export function OrderPanel({ order }: { readonly order: Order }) {
  const styles = useStyles();
  const { t, format } = useTexts();
  return (
    <>
      <Section title={t('details.order', { number: order.number })}>
        <div className={styles.status} data-order-status={order.status}><BoxRegular className={styles.icon} aria-hidden /> {order.statusText}</div>
        <Facts>
          <Fact name={t('details.placedOn')}>{format.date(order.placedOn)}</Fact>
          <Fact name={t('details.total')}>{order.total}</Fact>
          <Fact name={t('details.payment')}>{order.payment}</Fact>
          <Fact name={t('details.destination')}>{order.destination}</Fact>
          {order.refund && (
            <Fact name={t('details.refund')}>{t('details.refundText', { amount: order.refund.amount, date: format.date(order.refund.on) })}</Fact>
          )}
        </Facts>
      </Section>
      {order.shipments.length > 0 && (
        <Section title={t('details.shipments')}>
          <ul className={styles.list}>{order.shipments.map((shipment) => <ShipmentItem key={shipment.trackingNumber} shipment={shipment} />)}</ul>
        </Section>
      )}
      <Section title={t('details.items')}>
        <ul className={styles.list}>
          {order.items.map((item) => (
            <li key={item.name}><span className={styles.quantity}>{t('details.itemQuantity', { count: item.quantity })}</span><span dir="auto">{item.name}</span></li>
          ))}
        </ul>
      </Section>
    </>
  );
}

function ShipmentItem({ shipment }: { readonly shipment: Shipment }) {
  const styles = useStyles();
  const { t, format } = useTexts();
  const event = shipment.lastEvent && (shipment.lastEventOn
    ? t('details.lastEvent', { date: format.date(shipment.lastEventOn), event: shipment.lastEvent })
    : shipment.lastEvent);
  return (
    <li className={styles.shipment}>
      <div className={styles.head}><VehicleTruckProfileRegular className={styles.icon} aria-hidden /> {shipment.carrier} · {shipment.statusText}</div>
      <div className={styles.tracking}><span dir="ltr">{shipment.trackingNumber}</span><CopyButton value={shipment.trackingNumber} /></div>
      {event && <div className={styles.pale} dir="auto">{event}</div>}
      {shipment.estimatedOn && <div className={styles.pale}>{t('details.estimated', { date: format.date(shipment.estimatedOn) })}</div>}
    </li>
  );
}
