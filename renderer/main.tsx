import './no-eval';
import { createRoot } from 'react-dom/client';
import { App } from './app/app';
import { openMainProcess } from './bridge/connect';
import { openStoreWorker } from './store/store-client';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no root element');
const mainProcess = openMainProcess();
const store = openStoreWorker();
const info = await mainProcess.call('app.info', {});
if (!info.ok) throw new Error(`The main process does not answer: ${info.error.code}`);
createRoot(root).render(<App store={store} mainProcess={mainProcess} info={info.value} />);
