import { useEffect, useState } from 'preact/hooks';

// Where the desk is, as it stands behind the # of the address: #/cases?view=todo
export interface Place {
  path: string[];
  fields: URLSearchParams;
}

export function hereNow(): Place {
  const [path = '', fields = ''] = location.hash.replace(/^#\/?/, '').split('?');
  return { path: path.split('/').filter(Boolean), fields: new URLSearchParams(fields) };
}

export function useHere(): Place {
  const [here, move] = useState(hereNow);
  useEffect(() => {
    const moved = () => move(hereNow());
    window.addEventListener('hashchange', moved);
    return () => window.removeEventListener('hashchange', moved);
  }, []);
  return here;
}
