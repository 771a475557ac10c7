import type { PageProps } from './app';
import type { Opinion } from './contract';
import { ListBody, Narrowing, usePagedList } from './paged_list';
import { Badge, PageTitle } from './parts';
import { opinionKinds } from './words';

// What customers suggested and praised at the glass.
export function OpinionsPage({ me, here }: PageProps) {
  const list = usePagedList<Opinion>(here, '#/opinions', '/api/v1/opinions');
  return (
    <>
      <PageTitle>意见表扬</PageTitle>
      <section class="card list-card" aria-label="意见表扬">
        <div class="filters">
          <Narrowing list={list} name="kind" label="类别" options={Object.entries(opinionKinds)} />
          <Narrowing list={list} name="branch" label="网点" options={me.branches.map((branch) => [branch.id, branch.name])} />
        </div>
        <ListBody list={list} order="每页 20 条，从新到旧排列" empty="没有符合条件的意见或表扬。">
          {(lines) => <Opinions lines={lines} />}
        </ListBody>
      </section>
      <p class="quiet small">这些话是客户在网点屏幕上留下的，查看会留痕。客户要求删除时，请把意见编号告诉技术人员。</p>
    </>
  );
}

function Opinions({ lines }: { lines: Opinion[] }) {
  return (
    <div class="table-room">
      <table class="table still">
        <thead>
          <tr>
            <th scope="col">意见编号</th>
            <th scope="col">类别</th>
            <th scope="col">客户的话</th>
            <th scope="col">网点</th>
            <th scope="col">时间</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id}>
              <td class="code">{line.code}</td>
              <td>
                <Badge tone={line.kind === 'praise' ? 'good' : 'brand'}>{opinionKinds[line.kind]}</Badge>
              </td>
              <td class="opinion" lang={line.language || undefined}>
                {line.words ?? <span class="quiet">{line.erased ? `已抹除（${line.erased}）` : '无法打开'}</span>}
              </td>
              <td>{line.branch.name}</td>
              <td class="quiet">{line.at}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
