package dev.karst.aws;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchExecuteStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchExecuteStatementResponse;
import software.amazon.awssdk.services.dynamodb.model.CreateBackupRequest;
import software.amazon.awssdk.services.dynamodb.model.CreateBackupResponse;
import software.amazon.awssdk.services.dynamodb.model.CreateGlobalTableRequest;
import software.amazon.awssdk.services.dynamodb.model.CreateGlobalTableResponse;
import software.amazon.awssdk.services.dynamodb.model.DeleteBackupRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteBackupResponse;
import software.amazon.awssdk.services.dynamodb.model.DeleteResourcePolicyRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteResourcePolicyResponse;
import software.amazon.awssdk.services.dynamodb.model.DescribeBackupRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeBackupResponse;
import software.amazon.awssdk.services.dynamodb.model.DescribeContinuousBackupsRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeContinuousBackupsResponse;
import software.amazon.awssdk.services.dynamodb.model.DescribeContributorInsightsRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeContributorInsightsResponse;
import software.amazon.awssdk.services.dynamodb.model.DescribeEndpointsRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeEndpointsResponse;
import software.amazon.awssdk.services.dynamodb.model.DescribeExportRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeExportResponse;
import software.amazon.awssdk.services.dynamodb.model.DescribeGlobalTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeGlobalTableResponse;
import software.amazon.awssdk.services.dynamodb.model.DescribeGlobalTableSettingsRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeGlobalTableSettingsResponse;
import software.amazon.awssdk.services.dynamodb.model.DescribeImportRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeImportResponse;
import software.amazon.awssdk.services.dynamodb.model.DescribeKinesisStreamingDestinationRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeKinesisStreamingDestinationResponse;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableReplicaAutoScalingRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableReplicaAutoScalingResponse;
import software.amazon.awssdk.services.dynamodb.model.DisableKinesisStreamingDestinationRequest;
import software.amazon.awssdk.services.dynamodb.model.DisableKinesisStreamingDestinationResponse;
import software.amazon.awssdk.services.dynamodb.model.EnableKinesisStreamingDestinationRequest;
import software.amazon.awssdk.services.dynamodb.model.EnableKinesisStreamingDestinationResponse;
import software.amazon.awssdk.services.dynamodb.model.ExecuteStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.ExecuteStatementResponse;
import software.amazon.awssdk.services.dynamodb.model.ExecuteTransactionRequest;
import software.amazon.awssdk.services.dynamodb.model.ExecuteTransactionResponse;
import software.amazon.awssdk.services.dynamodb.model.ExportTableToPointInTimeRequest;
import software.amazon.awssdk.services.dynamodb.model.ExportTableToPointInTimeResponse;
import software.amazon.awssdk.services.dynamodb.model.GetResourcePolicyRequest;
import software.amazon.awssdk.services.dynamodb.model.GetResourcePolicyResponse;
import software.amazon.awssdk.services.dynamodb.model.ImportTableRequest;
import software.amazon.awssdk.services.dynamodb.model.ImportTableResponse;
import software.amazon.awssdk.services.dynamodb.model.ListBackupsRequest;
import software.amazon.awssdk.services.dynamodb.model.ListBackupsResponse;
import software.amazon.awssdk.services.dynamodb.model.ListContributorInsightsRequest;
import software.amazon.awssdk.services.dynamodb.model.ListContributorInsightsResponse;
import software.amazon.awssdk.services.dynamodb.model.ListExportsRequest;
import software.amazon.awssdk.services.dynamodb.model.ListExportsResponse;
import software.amazon.awssdk.services.dynamodb.model.ListGlobalTablesRequest;
import software.amazon.awssdk.services.dynamodb.model.ListGlobalTablesResponse;
import software.amazon.awssdk.services.dynamodb.model.ListImportsRequest;
import software.amazon.awssdk.services.dynamodb.model.ListImportsResponse;
import software.amazon.awssdk.services.dynamodb.model.PutResourcePolicyRequest;
import software.amazon.awssdk.services.dynamodb.model.PutResourcePolicyResponse;
import software.amazon.awssdk.services.dynamodb.model.RestoreTableFromBackupRequest;
import software.amazon.awssdk.services.dynamodb.model.RestoreTableFromBackupResponse;
import software.amazon.awssdk.services.dynamodb.model.RestoreTableToPointInTimeRequest;
import software.amazon.awssdk.services.dynamodb.model.RestoreTableToPointInTimeResponse;
import software.amazon.awssdk.services.dynamodb.model.SearchVectorsRequest;
import software.amazon.awssdk.services.dynamodb.model.SearchVectorsResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateContinuousBackupsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateContinuousBackupsResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateContributorInsightsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateContributorInsightsResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateGlobalTableRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateGlobalTableResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateGlobalTableSettingsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateGlobalTableSettingsResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateKinesisStreamingDestinationRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateKinesisStreamingDestinationResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableReplicaAutoScalingRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableReplicaAutoScalingResponse;

/**
 * The part of a client that the database has nothing for: every operation of the SDK but those of
 * {@link dev.karst.operation.Operations} is refused as the service refuses one it does not know.
 */
abstract class RefusingDynamoDbClient implements DynamoDbClient {
  @Override
  public final BatchExecuteStatementResponse batchExecuteStatement(
      BatchExecuteStatementRequest request) {
    throw unknown("BatchExecuteStatement");
  }

  @Override
  public final CreateBackupResponse createBackup(CreateBackupRequest request) {
    throw unknown("CreateBackup");
  }

  @Override
  public final CreateGlobalTableResponse createGlobalTable(CreateGlobalTableRequest request) {
    throw unknown("CreateGlobalTable");
  }

  @Override
  public final DeleteBackupResponse deleteBackup(DeleteBackupRequest request) {
    throw unknown("DeleteBackup");
  }

  @Override
  public final DeleteResourcePolicyResponse deleteResourcePolicy(
      DeleteResourcePolicyRequest request) {
    throw unknown("DeleteResourcePolicy");
  }

  @Override
  public final DescribeBackupResponse describeBackup(DescribeBackupRequest request) {
    throw unknown("DescribeBackup");
  }

  @Override
  public final DescribeContinuousBackupsResponse describeContinuousBackups(
      DescribeContinuousBackupsRequest request) {
    throw unknown("DescribeContinuousBackups");
  }

  @Override
  public final DescribeContributorInsightsResponse describeContributorInsights(
      DescribeContributorInsightsRequest request) {
    throw unknown("DescribeContributorInsights");
  }

  @Override
  public final DescribeEndpointsResponse describeEndpoints(DescribeEndpointsRequest request) {
    throw unknown("DescribeEndpoints");
  }

  @Override
  public final DescribeExportResponse describeExport(DescribeExportRequest request) {
    throw unknown("DescribeExport");
  }

  @Override
  public final DescribeGlobalTableResponse describeGlobalTable(DescribeGlobalTableRequest request) {
    throw unknown("DescribeGlobalTable");
  }

  @Override
  public final DescribeGlobalTableSettingsResponse describeGlobalTableSettings(
      DescribeGlobalTableSettingsRequest request) {
    throw unknown("DescribeGlobalTableSettings");
  }

  @Override
  public final DescribeImportResponse describeImport(DescribeImportRequest request) {
    throw unknown("DescribeImport");
  }

  @Override
  public final DescribeKinesisStreamingDestinationResponse describeKinesisStreamingDestination(
      DescribeKinesisStreamingDestinationRequest request) {
    throw unknown("DescribeKinesisStreamingDestination");
  }

  @Override
  public final DescribeTableReplicaAutoScalingResponse describeTableReplicaAutoScaling(
      DescribeTableReplicaAutoScalingRequest request) {
    throw unknown("DescribeTableReplicaAutoScaling");
  }

  @Override
  public final DisableKinesisStreamingDestinationResponse disableKinesisStreamingDestination(
      DisableKinesisStreamingDestinationRequest request) {
    throw unknown("DisableKinesisStreamingDestination");
  }

  @Override
  public final EnableKinesisStreamingDestinationResponse enableKinesisStreamingDestination(
      EnableKinesisStreamingDestinationRequest request) {
    throw unknown("EnableKinesisStreamingDestination");
  }

  @Override
  public final ExecuteStatementResponse executeStatement(ExecuteStatementRequest request) {
    throw unknown("ExecuteStatement");
  }

  @Override
  public final ExecuteTransactionResponse executeTransaction(ExecuteTransactionRequest request) {
    throw unknown("ExecuteTransaction");
  }

  @Override
  public final ExportTableToPointInTimeResponse exportTableToPointInTime(
      ExportTableToPointInTimeRequest request) {
    throw unknown("ExportTableToPointInTime");
  }

  @Override
  public final GetResourcePolicyResponse getResourcePolicy(GetResourcePolicyRequest request) {
    throw unknown("GetResourcePolicy");
  }

  @Override
  public final ImportTableResponse importTable(ImportTableRequest request) {
    throw unknown("ImportTable");
  }

  @Override
  public final ListBackupsResponse listBackups(ListBackupsRequest request) {
    throw unknown("ListBackups");
  }

  @Override
  public final ListContributorInsightsResponse listContributorInsights(
      ListContributorInsightsRequest request) {
    throw unknown("ListContributorInsights");
  }

  @Override
  public final ListExportsResponse listExports(ListExportsRequest request) {
    throw unknown("ListExports");
  }

  @Override
  public final ListGlobalTablesResponse listGlobalTables(ListGlobalTablesRequest request) {
    throw unknown("ListGlobalTables");
  }

  @Override
  public final ListImportsResponse listImports(ListImportsRequest request) {
    throw unknown("ListImports");
  }

  @Override
  public final PutResourcePolicyResponse putResourcePolicy(PutResourcePolicyRequest request) {
    throw unknown("PutResourcePolicy");
  }

  @Override
  public final RestoreTableFromBackupResponse restoreTableFromBackup(
      RestoreTableFromBackupRequest request) {
    throw unknown("RestoreTableFromBackup");
  }

  @Override
  public final RestoreTableToPointInTimeResponse restoreTableToPointInTime(
      RestoreTableToPointInTimeRequest request) {
    throw unknown("RestoreTableToPointInTime");
  }

  @Override
  public final SearchVectorsResponse searchVectors(SearchVectorsRequest request) {
    throw unknown("SearchVectors");
  }

  @Override
  public final UpdateContinuousBackupsResponse updateContinuousBackups(
      UpdateContinuousBackupsRequest request) {
    throw unknown("UpdateContinuousBackups");
  }

  @Override
  public final UpdateContributorInsightsResponse updateContributorInsights(
      UpdateContributorInsightsRequest request) {
    throw unknown("UpdateContributorInsights");
  }

  @Override
  public final UpdateGlobalTableResponse updateGlobalTable(UpdateGlobalTableRequest request) {
    throw unknown("UpdateGlobalTable");
  }

  @Override
  public final UpdateGlobalTableSettingsResponse updateGlobalTableSettings(
      UpdateGlobalTableSettingsRequest request) {
    throw unknown("UpdateGlobalTableSettings");
  }

  @Override
  public final UpdateKinesisStreamingDestinationResponse updateKinesisStreamingDestination(
      UpdateKinesisStreamingDestinationRequest request) {
    throw unknown("UpdateKinesisStreamingDestination");
  }

  @Override
  public final UpdateTableReplicaAutoScalingResponse updateTableReplicaAutoScaling(
      UpdateTableReplicaAutoScalingRequest request) {
    throw unknown("UpdateTableReplicaAutoScaling");
  }

  abstract RuntimeException unknown(String operation);
}
