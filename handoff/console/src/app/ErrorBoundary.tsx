import { Button } from '@fluentui/react-components';
import { Component, type ReactNode } from 'react';
import { useTexts } from '../texts/TextsContext';
import { Empty } from './Empty';
import { ErrorCircleRegular } from './icons';

/** A bug in a component must not leave an agent before a white page. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? <Crash /> : this.props.children;
  }
}

function Crash() {
  const { t } = useTexts();
  return (
    <Empty icon={<ErrorCircleRegular />} title={t('app.unexpected')}>
      <Button appearance="primary" onClick={() => location.reload()}>{t('app.reload')}</Button>
    </Empty>
  );
}
