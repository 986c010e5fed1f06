package org.aigaq.streams;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.WriteBufferManager;

/// One cache and one write-buffer budget for all stores of the process, however many there are.
public final class BoundedRocksDb implements RocksDBConfigSetter {
  private static final long CACHE = 96L << 20;
  private static final long WRITE_BUFFERS = 32L << 20;
  private static final long WRITE_BUFFER = 2L << 20;
  private static final long BLOCK = 8L << 10;

  private static final class Shared {
    static final Cache CACHE_OF_ALL = new LRUCache(CACHE, -1, false, 0.1);
    static final WriteBufferManager BUFFERS_OF_ALL =
        new WriteBufferManager(WRITE_BUFFERS, CACHE_OF_ALL);
  }

  @Override
  public void setConfig(String store, Options options, Map<String, Object> configs) {
    if (options.tableFormatConfig() instanceof BlockBasedTableConfig table) {
      table.setBlockCache(Shared.CACHE_OF_ALL);
      table.setBlockSize(BLOCK);
      table.setCacheIndexAndFilterBlocks(true);
      table.setCacheIndexAndFilterBlocksWithHighPriority(true);
      table.setPinTopLevelIndexAndFilter(true);
      options.setTableFormatConfig(table);
    }
    options.setWriteBufferManager(Shared.BUFFERS_OF_ALL);
    options.setWriteBufferSize(WRITE_BUFFER);
    options.setMaxWriteBufferNumber(3);
  }

  /// The cache and the budget are the process's, not the store's: they stay.
  @Override
  public void close(String store, Options options) {}
}
