import { Button, Tooltip } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { CheckmarkRegular, CopyRegular } from '../app/icons';
import { useTexts } from '../texts/TextsContext';

export function CopyButton({ value }: { readonly value: string }) {
  const { t } = useTexts();
  const [copied, setCopied] = useState(false);

  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 1500);
    return () => clearTimeout(timer);
  }, [copied]);

  const copy = () => void navigator.clipboard?.writeText(value).then(() => setCopied(true), () => {});
  const label = copied ? t('details.copied') : t('details.copy', { value });
  return (
    <Tooltip content={label} relationship="label">
      <Button size="small" appearance="transparent" icon={copied ? <CheckmarkRegular /> : <CopyRegular />} onClick={copy} />
    </Tooltip>
  );
}
